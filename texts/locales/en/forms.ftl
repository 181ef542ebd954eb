# What every form says.
yes = Yes
no = No
today = Today
yesterday = Yesterday
form-understood = ✓ { $label }: <b>{ $value }</b>
form-keep = ↩️ Keep: { $value }
form-skip = Skip
form-back = ‹ Back
form-cancel = ✕ Cancel
form-leave = Save for later
form-which = What would you like to change?
form-edit-kept = ✏️ You've changed a message, but <b>the form keeps what you sent first</b>. Tap to answer anew.
form-edit-change = ✏️ Change the answer
form-edit-closed = ✏️ You've changed a message, but <b>that changes nothing</b>: it was an answer to a form that is closed. This is how things stand; to change something, use the keys below.
form-closed-order = ✋ <b>This form is closed: order { $number } has moved on meanwhile</b> ({ $what }, { $at }). Nothing you entered was sent. This is how the order stands:
form-closed = ✋ <b>This form is closed</b>: things have moved on meanwhile. Nothing you entered was sent. This is how they stand:
form-closed-why = ✋ <b>This form is closed.</b> { $why } Nothing you entered was sent.
form-unfit = ✋ <b>Something has changed meanwhile, and your earlier answer no longer fits.</b> Please answer anew:
form-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
form-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
form-more = ✓ <b>{ $what }</b>. More? Send it here, or tap Done.
form-done = ✅ Done
form-anew = 🗑 Start again
form-part-late = ✋ <b>This part of your album came too late:</b> the form it was for is closed. It was not added, and it has gone to nobody.
form-part-kept = ✓ <b>{ $what }</b>: the rest of your album is with the form you have left. Nothing is sent yet.
form-part-again = ↻ Open the form again
form-to-review = ‹ Back to the summary
misread-form-file = Please send a photo or a PDF here, or tap a button.
misread-form-words = I can’t take a file here. Please write it in words, or tap a button.
misread-form-keys = Please tap one of the buttons below.
misread-file-kind = “{ $name }” is not a kind I can take here. Please send a photo or a PDF.
misread-sticker = A sticker proves nothing. Please send a photo, video, recording or document, or write it down.
misread-file-size = “{ $name }” is too large: Telegram lets me fetch files up to 20 MB. Please send a smaller file.
misread-more-files = Please send the file itself – a photo or a PDF – or tap Done.
misread-files-most = At most { $most } files fit here, so this one was not taken. Please put the pages into one PDF, or tap Done.
misread-slip = Please send the file itself – a photo or a PDF – or tap Skip.
