# 无法发出的报价。
refused-other-supplier = 订单 { $number } 曾发给 { $supplier }，往来记录只属于你们双方。换供应商请新建订单。本次未发出。
