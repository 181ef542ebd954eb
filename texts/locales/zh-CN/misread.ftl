# 没有读懂用户输入的内容：说明原因，并举例。

misread-quantity = 无法把“{ $text }”识别为数量。请这样写：<code>2,500 件</code> 或 <code>1.2万</code>。
misread-quantity-positive = “{ $text }”不能作为订购数量：数量必须大于零。请这样写：<code>2,500 件</code>。
misread-quantity-whole = “{ $text }”不可能：这类货物只能按整数计。请这样写：<code>2,500 件</code>。
misread-which = “{ $text }”不止一种读法。{ $count ->
    [1] 如果是下面这个意思，请点选；如果不是，请换一种写法。
   *[other] 您指的是哪一个？
}
misread-quantity-unit = 不认识“{ $text }”中的单位“{ $unit }”。请使用件、套、双、箱、千克、吨、米、平方米、立方米、升等单位，例如 <code>2,500 件</code>。
misread-unit = 不认识单位“{ $text }”。请写 <code>件</code>、<code>套</code>、<code>双</code>、<code>箱</code>、<code>千克</code>、<code>吨</code>、<code>米</code>、<code>平方米</code>、<code>立方米</code> 或 <code>升</code> 等。
misread-too-large = “{ $text }”超出了合同可容纳的上限（{ $largest }）。请核对数字。
misread-too-fine = “{ $text }”的小数位太多：最多 { $places } 位，例如 <code>0.0125</code>。
misread-price = 无法把“{ $text }”识别为价格。请这样写：<code>1.20 USD</code>、<code>$0.0125</code> 或 <code>8.5元</code>。
misread-price-positive = “{ $text }”不能作为价格：价格必须大于零。请这样写：<code>1.20 USD</code>。
misread-currency = 不认识币种“{ $text }”。请写三个字母的代码，例如 <code>USD</code>、<code>EUR</code> 或 <code>CNY</code>。
misread-currency-which = “{ $text }”可能指多种货币。您指的是哪一种？
misread-percent = 无法把“{ $text }”识别为百分比。请写 0 到 100 之间的数字，例如 <code>30%</code> 或 <code>2.5</code>。
misread-text-empty = 这条消息里没有可读的内容。请写几个字。
misread-text-short = 内容太短：至少需要 { $shortest } 个字符。
misread-text-long-file = 内容太长：共 { $length } 个字符，最多 { $longest } 个。请缩短，或把全文作为文件发到这里。
misread-text-long = 内容太长：共 { $length } 个字符，最多 { $longest } 个。请缩短后重发。
misread-text-unprintable = { $characters } 无法打印在合同和其他单据上：现有字体都不含{ $count ->
    [1] 这个字符
   *[other] 这些字符
}。请改用其他文字书写，例如拉丁字母 <code>Malé</code>。
misread-days = 无法把“{ $text }”识别为天数。请这样写：<code>14</code>、<code>14天</code> 或 <code>两周</code>。
misread-days-range = “{ $text }”超出范围：可以是 { $shortest } 到 { $longest } 天。
misread-days-working = 这里只能按自然日计算，不能按“{ $text }”中的工作日计算。请这样写：<code>14天</code>。
misread-date = 无法把“{ $text }”识别为日期。请这样写：<code>2027年3月15日</code>、<code>2027-03-15</code> 或 <code>6周后</code>。
misread-date-which = “{ $text }”有不止一种理解。您指的是哪一天？
misread-date-far = “{ $text }”距今超过三年。如果确实是这一天，请点击下面的日期；否则请重新输入。
misread-date-near = 没有“{ $text }”这一天。您指的是哪一天？
misread-date-none = 没有“{ $text }”这一天。请核对，或这样写：<code>2027-03-15</code>。
misread-date-day = “{ $text }”指的是哪一天？请这样写：<code>3月15日</code> 或 <code>3月底</code>。
misread-date-working = 这里不能按“{ $text }”中的工作日计算：各地节假日不同。请写出日期，例如 <code>3月15日</code>。
misread-date-weekday = “{ $text }”前后不一致：{ $date }是{ $weekday }。请核对日期。
misread-country = 不认识国家或地区“{ $text }”。请写名称或两个字母的代码，例如 <code>中国</code>、<code>德国</code> 或 <code>VN</code>。
misread-time-zone = 不认识时区“{ $text }”。请写一个大城市或与 UTC 的时差，例如 <code>上海</code>、<code>柏林</code> 或 <code>UTC+8</code>。
misread-time-zone-which = “{ $text }”可能是不同的时区。您在哪个时区？
