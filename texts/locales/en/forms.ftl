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
form-to-review = ‹ Back to the summary
misread-form-file = Please send a photo or a PDF here, or tap a button.
misread-form-keys = Please tap one of the buttons below.
misread-file-kind = “{ $name }” is not a kind I can take here. Please send a photo or a PDF.
misread-file-size = “{ $name }” is too large: Telegram lets me fetch files up to 20 MB. Please send a smaller photo or PDF.
misread-slip = Please send the file itself – a photo or a PDF – or tap Skip.
