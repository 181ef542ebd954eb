# 订单日期，供手机日历使用。

card-calendar = 📅 加入日历
sending-calendar = 正在发送日历文件。
calendar-sent = 📅 <b>订单 { $number } 的日期</b>：打开文件即可加入手机日历，每项提前一天提醒。日期有变动时请重新获取文件，会替换原有日期。
calendar-title = 订单 { $number }：{ $what }
calendar-about = 订单 { $number }，{ $other }，{ $total }
calendar-empty = 该订单没有将来的日期。
