# The dates of an order for the phone's calendar.

card-calendar = 📅 Calendar
sending-calendar = The calendar file is on its way.
calendar-sent = 📅 <b>The dates of order { $number }</b> for your phone: open the file and add them. Each reminds you a day before. If a date changes, get a new file: it replaces this one's dates.
calendar-title = Order { $number }: { $what }
calendar-about = Order { $number } with { $other }, { $total }
calendar-empty = No dates lie ahead on this order.
