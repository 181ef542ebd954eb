# 银行到账金额。
misread-amount-fine = “{ $text }”的小数位超过{ $currency }的最小单位：{ $places ->
    [0] 银行只显示整数
   *[other] 银行最多显示 { $places } 位小数
}。
