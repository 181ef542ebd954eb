# 个人的时间：所在时区、免打扰时段、是否接收概览。

zone-guess = 🕒 <b>您那里现在是 { $time } 吗？</b>
    所有期限都按您当地的时间显示，我猜是{ $zone }。
zone-right = ✅ 对
zone-other = 🕒 修改
zone-kept = ✅ 好的：{ $zone }，当地现在 { $time }。所有日期和期限都按您的时间显示。
quiet-now = 🔕 免打扰：{ $hours }。提醒会等到时段结束再发，只有期限的最后几小时例外。
quiet-none = 🔔 未设免打扰：提醒随时发送。
quiet-change = 🔕 免打扰时段
quiet-off = 🔔 不设
quiet-set = ✅ 免打扰时段已保存。
quiet-hours-ask = <b>什么时段不打扰您？</b>
    点选即可，也可以输入，例如 <code>22-8</code>。只有期限最后几小时的提醒会照常发送。
misread-hours = 没看懂时段“{ $text }”。请写起止整点，例如 <code>22-8</code>，或写 <code>关闭</code>。
digest-on = 📰 { $agent ->
    [1] 每天早上给您发待办和到期概览。
   *[other] 每周一给您发本周发货概览。
}
digest-off = 📰 { $agent ->
    [1] 早上不发概览。
   *[other] 周一不发概览。
}各项期限的提醒照常发送。
digest-stop = 📰 停发概览
digest-start = 📰 接收概览
digest-stopped = 📰 <b>已停发。</b>各项期限的提醒照常发送。想恢复，可在设置里打开。
digest-settings = ⚙️ 设置
