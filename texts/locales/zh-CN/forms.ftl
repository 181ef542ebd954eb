# 每张表单通用的文字。
yes = 是
no = 否
today = 今天
yesterday = 昨天
form-understood = ✓ { $label }：<b>{ $value }</b>
form-keep = ↩️ 不改：{ $value }
form-skip = 跳过
form-back = ‹ 上一步
form-cancel = ✕ 取消
form-leave = 先存着
form-which = 要改哪一项？
form-to-review = ‹ 回到汇总
misread-form-file = 这里请发照片或 PDF，或点按钮。
misread-form-keys = 请点下面的按钮。
misread-file-kind = 这里收不了“{ $name }”这种文件，请发照片或 PDF。
misread-file-size = “{ $name }”太大了：Telegram 只允许我获取 20 MB 以内的文件。请发小一些的照片或 PDF。
misread-slip = 请直接发文件（照片或 PDF），或点“跳过”。
