# 一方给另一方更多时间。

action-more-time = ⏳ 多给些时间
more-time-days-ask = <b>再给 { $other } 多少时间？</b>
    { $kind ->
        [offer] 订单 { $number } 的签署截止 { $due }，到时不签就过期。期间您无需付款。
        [payment] 订单 { $number } 的付款截止 { $due }，到时未付就结束。货款托管之前请不要生产或发货。
        [balance] 订单 { $number } 的尾款截止 { $due }。尾款托管之前请不要发货；无论您延长多久，晚到几天，您的最迟发货日就顺延几天。
       *[other] { $other } 正在验订单 { $number } 的货。货款会相应多托管几天。
    }
    点选即可，也可以输入天数，最多 30 天。
done-more-time = ⏳ <b>已延长时间。</b>已通知对方。
