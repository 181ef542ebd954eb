# 财务就一笔付款向买家提问，答复显示在付款旁边。
payment-question-key = ❓ 询问买家
payment-question-ask = <b>关于订单 { $number } 的付款，您想问 { $buyer } 什么？</b>
    { $owed ->
        [1] 应付 { $missing }，付款参考号 <code>{ $reference }</code>。
       *[0] 目前没有应付款项。
    }{ $claims ->
        [1] 对方于 { $claimed } 表示已付款。
       *[0] { "" }
    }
    只有 { $buyer } 能看到。答复会发到这里，并显示在订单卡片上。
payment-question-label = 问题
payment-question-sent = ❓ → 发给 <b>{ $buyer }</b>，订单 { $number }。答复会发到这里，并显示在订单卡片上；供应商看不到。
payment-question-asked = ❓ <b>财务就订单 { $number } 的付款向您询问</b>（付款参考号 <code>{ $reference }</code>）：
    <blockquote>{ $words }</blockquote>
    您的答复只有我们的工作人员能看到。如不答复，已到账的款项保持原状。
payment-answer-key = 💬 答复财务
payment-answer-ask = <b>您对财务的答复，订单 { $number }</b>
    <blockquote>{ $question }</blockquote>
    对方看不到。要发水单？请在订单卡片上点“我已付款”。
payment-answer-label = 答复
payment-answer-sent = 💬 → 发给<b>财务</b>，订单 { $number }。谢谢！供应商看不到。
payment-answer-came = 💬 <b>{ $buyer } 就订单 { $number } 的付款作了答复</b>
    您问：<i>{ $question }</i>
    { $name }：
    <blockquote>{ $words }</blockquote>
payment-question-beside = ❓ { $asker } 问过买家：<i>{ $question }</i>
    { $came ->
        [1] 💬 { $by } 答复：<i>{ $answer }</i>
       *[0] 尚未答复。
    }
record-payment-question = 财务询问买家
record-payment-answer = 买家答复财务
