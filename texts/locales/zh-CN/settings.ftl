# 个人设置。

settings-text =
    <b>设置</b>

    🌐 语言：{ $language }
    🕒 时区：{ $zone }，当地现在 <b>{ $time }</b>

    所有日期和期限都按您的时间显示。

settings-text-guess =
    <b>设置</b>

    🌐 语言：{ $language }
    🕒 时区：{ $zone }，当地现在 <b>{ $time }</b>

    您还没有选择时区。如果这不是您当地的时间，请修改：各项期限都按它显示。

settings-zone = 🕒 修改时区
settings-account = 🏦 收款账户
settings-menu = 🏠 菜单

settings-zone-ask =
    <b>您那里现在几点？</b>

    点选即可，也可以输入城市或国家，例如 <code>上海</code> 或 <code>UTC+8</code>。
settings-zone-label = 时区
settings-zone-set = ✅ 时区已保存。
