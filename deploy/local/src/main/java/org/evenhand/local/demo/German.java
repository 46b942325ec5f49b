package org.evenhand.local.demo;

/** What is said in German; the sections and slots are explained in {@link Phrases}. */
final class German {

    static final String TEXT = """
        [first name]
        Jonas
        Katrin
        Lukas
        Svenja
        Matthias
        Heike
        Florian
        Annika
        Bernd
        Leonie
        Tilman
        Gesine
        [last name]
        Wiesenbrink
        Haselkamp
        Rautenfeld
        Moosgruber
        Dornseifer
        Klausnitz
        Lindenau
        Überacker
        Steinhövel
        Tannwald
        [weekday]
        Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
        [item]
        Laptoptasche
        Brille
        graue Jacke
        Sporttasche
        blaue Mappe
        [tickets/app]
        Die App hat {price} abgebucht, aber die Fahrkarte von {from} nach {to} ist nicht da.
        Seit dem letzten Update ist meine Monatskarte aus der App verschwunden.
        Die App meldet mich immer ab, heute wieder an der Sperre in {from}.
        [tickets/seat-reservation]
        Ich hatte Platz {seat} in Wagen {coach} reserviert, und den Wagen gab es nicht.
        Unsere Plätze im Zug um {clock} nach {to} waren doppelt vergeben.
        Ich möchte meine Reservierung von {from} nach {to} auf einen späteren Zug legen.
        [lost-property/train]
        Ich habe im Zug um {clock} von {from} etwas liegen lassen: {item}.
        Wurde in {via} etwas abgegeben? Mir fehlt seit der Fahrt nach {to}: {item}.
        [accessibility/assistance]
        Ich hatte für {clock} Hilfe beim Einsteigen in {from} bestellt, und es kam niemand.
        Der Aufzug in {via} ist schon wieder kaputt. Mit dem Rollstuhl komme ich nicht weiter.
        [delays/information]
        Die Anzeige in {from} sagt pünktlich, die App sagt Ausfall. Was stimmt für {clock}?
        Wir stehen seit {minutes} Minuten vor {via}, und niemand sagt uns etwas.
        [tickets/refund]
        Ich warte seit Wochen auf {price} für die zurückgegebene Fahrkarte nach {to}.
        Der Zug um {clock} fiel aus. Ich möchte mein Geld zurück, {price}.
        Das Formular kennt meine Nummer {reference} nicht.
        [trains/heating]
        Keine Heizung im Zug um {clock} von {from}, wir saßen bis {to} im Mantel.
        Die Klimaanlage in Wagen {coach} war ausgefallen, es war nicht auszuhalten.
        [trains/crowding]
        Wieder nur zwei Wagen um {clock} von {from}. In {via} kam keiner mehr hinein.
        Ich zahle {price} und stehe von {from} bis {to}.
        [delays/missed-connection]
        Der Zug um {clock} aus {from} kam {minutes} Minuten zu spät, der Anschluss in {via} war weg.
        Wegen Ihrer Verspätung habe ich in {via} den letzten Zug nach {to} verpasst.
        [staff/conduct]
        Der Schaffner im Zug nach {to} hat meinen Vater vor allen angeschrien.
        An der Sperre in {from} wurde ich wie eine Betrügerin behandelt, mit gültiger Fahrkarte.
        [delays/compensation]
        Auf meinen Antrag {reference} wegen {minutes} Minuten Verspätung höre ich nichts.
        Mein Antrag {reference} wurde ohne Begründung abgelehnt.
        [about tickets/app]
        die App
        [about tickets/seat-reservation]
        Ihre Reservierung
        [about lost-property/train]
        Ihre Fundsache
        [about accessibility/assistance]
        die Hilfe beim Einsteigen
        [about delays/information]
        die Auskunft
        [about tickets/refund]
        Ihre Erstattung
        [about trains/heating]
        die Zustände im Zug
        [about trains/crowding]
        den vollen Zug
        [about delays/missed-connection]
        Ihren Anschluss
        [about staff/conduct]
        das Verhalten unserer Leute
        [about delays/compensation]
        Ihren Antrag
        [follows phone]
        Am {weekday} habe ich angerufen, niemand hat zurückgerufen.
        Die Hotline hat mich am {weekday} warten lassen, bis ich aufgab.
        [follows email]
        Meine E-Mail vom {weekday} ist bis heute unbeantwortet.
        Am {weekday} habe ich Ihnen gemailt. Keine Antwort.
        [ask]
        Kann mir bitte jemand helfen?
        Was gedenken Sie zu tun?
        Ich bitte um eine schnelle Antwort.
        [email opening]
        Guten Tag,||{text}||Mit freundlichen Grüßen|{full name}
        Hallo,||{text}||Viele Grüße|{full name}
        [phone opening]
        Guten Tag, {full name} am Apparat. {text} Bitte rufen Sie mich zurück.
        [post opening]
        @northwayrail {text}
        {text} @northwayrail
        [plain opening]
        {text}
        Guten Tag. {text}
        [receipt]
        Vielen Dank für Ihre Nachricht an Northway Rail. Ihr Zeichen ist {case}. Dies ist eine automatische Antwort.
        [reminder]
        Ich warte immer noch auf eine Antwort.
        Gibt es etwas Neues?
        [giving up]
        Lassen Sie es gut sein, ich gebe auf.
        Hat sich erledigt, ohne Ihre Hilfe.
        [answer]
        Das tut mir leid, {name}. Ich prüfe {matter} und melde mich.
        Das hätte nicht passieren dürfen. Welcher Zug war es genau, {name}?
        Danke für den Hinweis, {name}. Ich frage in {via} nach.
        [answer asking for private]
        Das tut mir leid, {name}. Bitte schreiben Sie uns eine Direktnachricht mit Ihrer Nummer.
        Hallo {name}, schicken Sie uns bitte eine private Nachricht, dann prüfe ich {matter}.
        [detail]
        Es war der Zug um {clock} von {from} nach {to}.
        Meine Nummer ist {reference}.
        [private detail]
        Guten Tag, Sie baten mich, hier zu schreiben. Meine Nummer ist {reference}.
        [further]
        Danke, {name}. Ich habe alles und melde mich heute noch.
        Wir kümmern uns darum, {name}.
        [resolved tickets/app]
        Der Fehler in der App ist behoben, {name}. Ihre Fahrkarte ist wieder da.
        [resolved tickets/seat-reservation]
        Ihre Plätze sind neu gebucht, {name}, ohne Aufpreis.
        [resolved lost-property/train]
        Gute Nachricht, {name}: Ihre Fundsache liegt in {via} für Sie bereit.
        [resolved accessibility/assistance]
        Der Aufzug in {via} fährt wieder, und Ihre nächste Fahrt ist mit Hilfe gebucht.
        [resolved delays/information]
        Der Zug um {clock} fährt heute von Gleis {coach}. Die Anzeige stimmt wieder.
        [resolved tickets/refund]
        Ihre Erstattung ist erledigt, {name}. Das Geld ist in drei Tagen bei Ihnen.
        [resolved trains/heating]
        Der Wagen ist repariert, {name}. Ein Gutschein ist unterwegs.
        [resolved trains/crowding]
        Ab Montag fährt der Zug um {clock} mit zwei Wagen mehr.
        [resolved delays/missed-connection]
        Wir haben Hotel und Weiterfahrt bezahlt, {name}. Es tut uns leid.
        [resolved staff/conduct]
        Wir haben mit dem Kollegen gesprochen, {name}, und bitten um Entschuldigung.
        [resolved delays/compensation]
        Ihr Antrag ist in voller Höhe genehmigt, {name}. Die Zahlung geht heute hinaus.
        [closing word]
        Schön, dass wir das klären konnten, {name}. Danke für die Geduld.
        [thanks]
        Danke, das hat geholfen.
        Vielen Dank!
        [went public]
        @northwayrail Ich warte seit {weekday} auf Sie. Muss ich öffentlich fragen?
        Fall {case} bei @northwayrail: offen seit {weekday}, und keinen kümmert es.
        [reopened]
        Leider ist es doch nicht gelöst.
        [email reply]
        Guten Tag {name},||{text}||Freundliche Grüße|{agent}, Northway Rail
        [post reply]
        {text} ^{agent}
        [plain reply]
        {text}
        """;

    private German() {}
}
