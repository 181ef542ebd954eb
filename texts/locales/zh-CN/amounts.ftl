# 金额：运费、到账、退款、额度。
misread-amount-fine = “{ $text }”的小数位超过{ $currency }的最小单位：{ $places ->
    [0] 请填写整数
   *[other] 最多 { $places } 位小数
}。
misread-sum-per = “{ $text }”是单价。{ $what ->
    [freight] 运费是整张订单的一笔总额：一共多少？
    [payment] 一共到账多少？
    [settlement] 和解金额是一笔总额：一共退给买家多少？
    [claim] 索赔金额是一笔总额：一共多少？
    [refund] 一共退给买家多少？
    [inspection] 检验费是一笔总额：一共多少？
    [limit] 保障额度是一笔总额：一共多少？
   *[other] 一共多少？
}
misread-sum-currency = “{ $text }”是什么币种？请和金额一起输入，例如 <code>50,000 USD</code> 或 <code>50万元</code>。
