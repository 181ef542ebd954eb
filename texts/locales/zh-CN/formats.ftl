# 数量的写法。

quantity-pcs = { $amount } 件
quantity-set = { $amount } 套
quantity-pair = { $amount } 双
quantity-dozen = { $amount } 打
quantity-gross = { $amount } 罗
quantity-box = { $amount } 盒
quantity-carton = { $amount } 箱
quantity-pallet = { $amount } 托盘
quantity-bag = { $amount } 袋
quantity-bottle = { $amount } 瓶
quantity-can = { $amount } 罐
quantity-barrel = { $amount } 桶
quantity-roll = { $amount } 卷
quantity-sheet = { $amount } 张
quantity-bundle = { $amount } 捆
quantity-container = { $amount } 个集装箱
quantity-g = { $amount } 克
quantity-kg = { $amount } 千克
quantity-t = { $amount } 吨
quantity-lb = { $amount } 磅
quantity-mm = { $amount } 毫米
quantity-cm = { $amount } 厘米
quantity-m = { $amount } 米
quantity-km = { $amount } 千米
quantity-ft = { $amount } 英尺
quantity-yd = { $amount } 码
quantity-m2 = { $amount } 平方米
quantity-m3 = { $amount } 立方米
quantity-l = { $amount } 升
quantity-ml = { $amount } 毫升
quantity-gal = { $amount } 加仑

# 单独的单位：价格之后、按钮上。

unit-pcs = 件
unit-set = 套
unit-pair = 双
unit-dozen = 打
unit-gross = 罗
unit-box = 盒
unit-carton = 箱
unit-pallet = 托盘
unit-bag = 袋
unit-bottle = 瓶
unit-can = 罐
unit-barrel = 桶
unit-roll = 卷
unit-sheet = 张
unit-bundle = 捆
unit-container = 集装箱
unit-g = 克
unit-kg = 千克
unit-t = 吨
unit-lb = 磅
unit-mm = 毫米
unit-cm = 厘米
unit-m = 米
unit-km = 千米
unit-ft = 英尺
unit-yd = 码
unit-m2 = 平方米
unit-m3 = 立方米
unit-l = 升
unit-ml = 毫升
unit-gal = 加仑

# 包装内含数量，单价按内装单位计算时写明：10 箱（每箱 24 件）。

pack-contents = { $what }（每{ $unit } { $contents }）
