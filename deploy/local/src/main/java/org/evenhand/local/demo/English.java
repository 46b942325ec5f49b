package org.evenhand.local.demo;

/** What is said in English; the sections and slots are explained in {@link Phrases}. */
final class English {

    static final String TEXT = """
        [first name]
        Mara
        Tobias
        Imogen
        Desmond
        Priya
        Callum
        Aisha
        Rowan
        Beth
        Kofi
        Nadia
        Gareth
        Leila
        Fergus
        Hattie
        Omar
        Tamsin
        Yusuf
        Isla
        Winston
        Moira
        Ravi
        Sadie
        Lachlan
        [last name]
        Tarrowby
        Penhallick
        Okonbury
        Fenwright
        Ashdowne
        Mirchley
        Dunsmoor
        Harkwell
        Quillstone
        Brackenhurst
        Osbaldwick
        Varleigh
        Threlmere
        Sandiforth
        Kettlewood
        Lowmarsh
        Pellingham
        Rushmead
        Wintercote
        Yarrowdale
        [weekday]
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        [item]
        black rucksack
        blue umbrella
        laptop bag
        child's scooter
        pair of glasses
        grey wool coat
        violin case
        phone with a cracked corner
        red suitcase
        house keys on a green lanyard
        [tickets/app]
        The app took {price} for my ticket from {from} to {to} and then showed no ticket at all.
        My season ticket has vanished from the app since the last update.
        The app logs me out every time I open my ticket, today again at the gate in {from}.
        Payment in the app fails with "try again later". I have tried four times.
        I was charged twice in the app for the {clock} to {to}, {price} each.
        The QR code in the app would not load at the barrier in {from}, so I had to buy a second ticket for {price}.
        The app will not let me change my return from {to}, the button does nothing.
        [tickets/seat-reservation]
        I reserved seat {seat} in coach {coach} on the {clock} to {to}, and coach {coach} did not exist.
        Somebody else had the same reservation as us: coach {coach}, seat {seat}.
        I booked a table for four from {from} to {to} and we were given four seats in four coaches.
        I need to move my seat reservation on the {clock} from {from} to a later train.
        The website charged me {price} for a reservation that it never sent.
        None of the reservations were shown on the {clock} from {from}, so people sat anywhere.
        I would like to add a bicycle space to my booking from {from} to {to}.
        [lost-property/train]
        I left a {item} on the {clock} from {from} to {to}, in coach {coach}.
        My {item} stayed on the rack when I changed at {via}.
        Has anybody handed in a {item}? I was on the {line} this morning.
        I lost a {item}, I think at {via} or on the {clock} train to {to}.
        You told me my {item} was found at {via}, and now nobody there knows about it.
        My daughter forgot her {item} on the train to {to}.
        [accessibility/assistance]
        I had booked assistance at {from} for the {clock} and nobody came with the ramp.
        The lift at {via} is out of order again. I use a wheelchair and could not change trains.
        My mother was left on the train at {to} because the assistance team did not turn up.
        The accessible toilet in coach {coach} was locked all the way from {from} to {to}.
        I would like to book assistance from {from} to {to}, and the form will not take my booking.
        There was no announcement and no display on the {clock} to {to}. I cannot see the platform signs.
        [delays/information]
        The board at {from} says on time, the app says cancelled. Which is it for the {clock}?
        We have been standing outside {via} for {minutes} minutes and nobody tells us anything.
        Is the {line} running today? Your live page has not changed for {minutes} minutes.
        The {clock} from {from} was taken off the board without a word.
        The platform for the {clock} to {to} was changed twice in three minutes, half of us missed it.
        No staff and no information at {via}, and the {clock} is {minutes} minutes late.
        [tickets/refund]
        I sent back my ticket from {from} to {to} weeks ago and I am still waiting for the {price}.
        The {clock} was cancelled, I did not travel, and I would like my {price} back.
        The refund form says my reference {reference} does not exist.
        You refunded {price} less than I paid and I cannot see why.
        I bought two tickets to {to} by mistake and need a refund for one of them.
        My refund {reference} was promised within five days. That was a month ago.
        I was sold the wrong ticket at {from} and was then made to pay {price} on the train.
        [trains/heating]
        No heating on the {clock} from {from}, we sat in our coats all the way to {to}.
        The air conditioning in coach {coach} had failed and it was unbearable by {via}.
        Windows that do not open and no cooling on the {line}. People felt ill.
        It was freezing on the {clock} to {to}, and there was ice on the inside of the window.
        Coach {coach} smelled of burning from {from} until we got off at {via}.
        [trains/crowding]
        Two coaches again on the {clock} from {from}. People could not get on at {via}.
        I paid {price} to stand from {from} to {to}.
        The {line} is packed every single morning and it is getting dangerous.
        We were left on the platform at {via} because the {clock} was full.
        Why is the busiest train of the day, the {clock} to {to}, the shortest?
        Stood by the toilet for {minutes} minutes, with a season ticket that costs a fortune.
        [delays/missed-connection]
        The {clock} from {from} was {minutes} minutes late and I missed my connection at {via}.
        Missed the last train to {to} because yours came into {via} {minutes} minutes late.
        The connection at {via} left as we pulled in. It could have waited two minutes.
        Your delay at {via} cost me a night in a hotel, {price}.
        Three missed connections at {via} this month, all because of the {clock} from {from}.
        I missed a job interview in {to} because the {clock} sat outside {via} for {minutes} minutes.
        [staff/conduct]
        The guard on the {clock} to {to} shouted at my father in front of the whole coach.
        I was treated like a thief at the barrier in {from} although I had a valid ticket.
        Your staff at {via} laughed when I asked for help with the pram.
        The conductor on the {line} would not look at my railcard and fined me {price}.
        The person at the desk in {from} hung up a sign and walked off while twelve of us were waiting.
        I was told to "take the bus then" by one of your people at {via}.
        [delays/compensation]
        I claimed for a delay of {minutes} minutes, reference {reference}, and have heard nothing.
        You refused my claim {reference} and gave no reason. The train was {minutes} minutes late.
        Where is my compensation for the {clock} from {from}? It has been seven weeks.
        You offer me {price} for a journey that took four hours longer. That is not serious.
        I have now sent the same proof for claim {reference} three times.
        The compensation form will not accept the {clock} from {from}, although it was {minutes} minutes late.
        [about tickets/app]
        the app
        [about tickets/seat-reservation]
        your reservation
        [about lost-property/train]
        your lost property
        [about accessibility/assistance]
        the assistance you needed
        [about delays/information]
        the information you were given
        [about tickets/refund]
        your refund
        [about trains/heating]
        the conditions on board
        [about trains/crowding]
        the crowding
        [about delays/missed-connection]
        your missed connection
        [about staff/conduct]
        how you were treated
        [about delays/compensation]
        your claim
        [follows phone]
        I called you on {weekday} and gave up waiting.
        I rang the hotline on {weekday}, was promised a call back, and nobody called.
        Your hotline had me waiting on {weekday} until I gave up, so now I say it here.
        On {weekday} I tried to sort this out by phone. Nobody ever rang back.
        [follows email]
        I e-mailed you on {weekday} and got no answer.
        My e-mail of {weekday} is still unanswered, so here it is for everyone to read.
        You ignored my e-mail of {weekday}.
        I wrote to your help address on {weekday}. Nothing but an automatic receipt.
        [ask]
        Can somebody please help?
        What are you going to do about it?
        Please let me know how this will be put right.
        I would be glad of a quick answer.
        Could you look into this?
        This is not good enough.
        [email opening]
        Hello,||{text}||Kind regards|{full name}
        Dear Northway team,||{text}||Yours sincerely,|{full name}
        Hi,||{text}||Thanks|{name}
        [phone opening]
        Hello, my name is {full name}. {text} Please call me back.
        Good morning, {full name} speaking. {text}
        Hi, it's {full name}. {text}
        [post opening]
        @northwayrail {text}
        {text} @northwayrail
        Hey @northwayrail: {text}
        [plain opening]
        {text}
        Hello. {text}
        Good day, {text}
        [receipt]
        Thank you for writing to Northway Rail. We have received your message and will answer as soon as we can. Your reference is {case}.
        This is an automatic reply. Your message has reached us under {case}; a colleague will be in touch.
        [reminder]
        Is anybody there? I am still waiting.
        Any news on this?
        Still no answer. It would be nice to hear something.
        Hello again. I have not heard from you yet.
        I would really like to know what is happening here.
        [giving up]
        Forget it. I have given up waiting for you.
        Never mind, I have sorted it out myself. No thanks to you.
        I am not going to chase this any longer.
        Nobody answers, so I leave it at that. I will take the car next time.
        [answer]
        I am sorry about {matter}, {name}. Could you tell me which train it was and when?
        That is not how it should be, {name}. I am checking {matter} now.
        Thank you for telling us, {name}. I have passed this to the team at {via} and will come back to you.
        Sorry to hear this, {name}. We know about it, and I will let you know what we find.
        I have opened your case, {name}, and am looking into {matter}.
        I apologise, {name}. What would help you most right now?
        [answer asking for private]
        I am sorry about {matter}, {name}. Please send us a DM with your booking reference.
        Hello {name}, we would like to put this right. Could you direct message us the details?
        Sorry, {name}. If you DM us your reference, I can check {matter} straight away.
        Hi {name}, please send a private message so that we can look at {matter} together.
        That should not have happened, {name}. Drop us a direct message and we will sort it out.
        Apologies, {name}. We cannot discuss bookings here, our DMs are open.
        [detail]
        It was the {clock} from {from} to {to}.
        Coach {coach}, seat {seat}, the {clock} to {to}.
        My reference is {reference}.
        As I said before: the {clock} from {from}.
        I have sent you everything I have.
        [private detail]
        Hello, you asked me to write here. My reference is {reference}, the {clock} from {from} to {to}.
        Here are the details: {clock}, {from} to {to}, reference {reference}.
        Hi, this is {name}. Reference {reference}. Please tell me what you need.
        [further]
        Thank you, {name}. I have what I need and will come back to you today.
        I have asked the colleagues at {via} and am waiting for their answer.
        We are looking into it, {name}.
        This is taking longer than I hoped. I have not forgotten you.
        [resolved tickets/app]
        The fault in the app is repaired, {name}, and your ticket is back. Please sign in once more.
        We found the double booking and have taken one of the payments back.
        [resolved tickets/seat-reservation]
        Your seats are booked again, {name}, together and facing forward. The new reservation is on its way.
        I have moved your reservation as you asked, at no charge.
        [resolved lost-property/train]
        Good news, {name}: your {item} is here. You can collect it at {via} until eight in the evening.
        We found your {item} and have posted it to you today.
        [resolved accessibility/assistance]
        I am sorry again, {name}. The team at {via} now has your standing booking, and I have checked it myself.
        The lift at {via} works again, and your next journey is booked with assistance at both ends.
        [resolved delays/information]
        The {clock} runs from platform {coach} today, {name}. The board is right again.
        The display at {via} has been repaired. Thank you for your patience.
        [resolved tickets/refund]
        Your refund is done, {name}. The money will be with you in three days.
        You were right about the fare. We have paid back the difference.
        [resolved trains/heating]
        The coach was taken out of service and repaired last night, {name}. Thank you for telling us.
        The heating on that train works again. A voucher for your next journey is on its way.
        [resolved trains/crowding]
        From Monday the {clock} runs with two more coaches, {name}.
        We have checked the counts on the {line}. A third coach is back in the plan from next week.
        [resolved delays/missed-connection]
        We have paid for your hotel and the onward ticket, {name}. I am sorry about the evening you lost.
        The connection at {via} now waits five minutes for the train from {from}. Thank you for insisting.
        [resolved staff/conduct]
        I have spoken with the colleague and his manager, {name}. The penalty is cancelled, and we apologise.
        You were right to complain, {name}. The team at {via} has been spoken to, and I apologise for us all.
        [resolved delays/compensation]
        Your claim is approved in full, {name}. The payment leaves us today.
        We looked at your claim again, and the first decision was wrong. You will be paid within the week.
        [closing word]
        Glad that we could settle this together, {name}. Thank you for your patience.
        This is now settled, {name}. Thank you for raising it.
        We have put this right with {name}. Sorry again that it took a public post.
        [thanks]
        Thank you, that helped.
        Thanks. I wish it had not taken so long.
        Great, thank you very much!
        [went public]
        @northwayrail I have been waiting for you since {weekday}. Do I have to ask in public?
        Case {case} with @northwayrail, open since {weekday}, and nobody cares.
        @northwayrail the only way to reach you seems to be here. Please look at {case}.
        [reopened]
        I am afraid it is not solved after all.
        It has happened again, exactly as before.
        You said this was done. It is not.
        [email reply]
        Dear {name},||{text}||Kind regards|{agent}, Northway Rail
        Hello {name},||{text}||{agent}|Northway Rail customer relations
        [post reply]
        {text} ^{agent}
        [plain reply]
        {text}
        [closed quietly]
        The customer no longer answers. Closed.
        No reply from the customer for some time, closed without a solution.
        [resolved elsewhere]
        Settled in the back office, see the old ticket system.
        Closed as settled after a note from another team; where the customer was told is not recorded.
        """;

    private English() {}
}
