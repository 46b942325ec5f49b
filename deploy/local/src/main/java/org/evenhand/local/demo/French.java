package org.evenhand.local.demo;

/** What is said in French; the sections and slots are explained in {@link Phrases}. */
final class French {

    static final String TEXT = """
        [first name]
        Clémence
        Bastien
        Maëlle
        Thibault
        Solène
        Antoine
        Margaux
        Étienne
        Inès
        Loïc
        [last name]
        Valbrune
        Desmarelles
        Courtenoy
        Fontrive
        Lacombelle
        Montreval
        Perrigneux
        Sauvignac
        [weekday]
        lundi mardi mercredi jeudi vendredi samedi dimanche
        [item]
        un sac à dos noir
        des lunettes
        un manteau gris
        une valise rouge
        [tickets/app]
        L'application a débité {price} pour {from} - {to}, et je n'ai aucun billet.
        Mon abonnement a disparu de l'application depuis la mise à jour.
        [tickets/seat-reservation]
        J'avais réservé la place {seat}, voiture {coach}, et cette voiture n'existait pas.
        Je voudrais déplacer ma réservation de {from} à {to} sur un train plus tard.
        [lost-property/train]
        J'ai oublié {item} dans le train de {clock} au départ de {from}.
        Avez-vous retrouvé {item} à {via} ?
        [accessibility/assistance]
        J'avais réservé une assistance à {from} pour {clock} et personne n'est venu.
        L'ascenseur de {via} est encore en panne, je suis en fauteuil roulant.
        [delays/information]
        Le panneau de {from} dit à l'heure, l'application dit supprimé. Qui croire pour {clock} ?
        Arrêtés devant {via} depuis {minutes} minutes, et aucune information.
        [tickets/refund]
        J'attends depuis des semaines le remboursement de {price} pour {to}.
        Le train de {clock} a été supprimé, je demande mes {price}.
        [trains/heating]
        Pas de chauffage dans le train de {clock}, nous avons gelé jusqu'à {to}.
        La climatisation de la voiture {coach} était en panne.
        [trains/crowding]
        Encore deux voitures seulement à {clock}. Impossible de monter à {via}.
        {price} pour rester debout de {from} à {to}.
        [delays/missed-connection]
        Le train de {clock} avait {minutes} minutes de retard, j'ai manqué ma correspondance à {via}.
        À cause de vous j'ai manqué le dernier train pour {to}.
        [staff/conduct]
        Le contrôleur du train pour {to} a crié sur mon père devant tout le monde.
        À {from} on m'a traitée comme une fraudeuse, avec un billet valable.
        [delays/compensation]
        Aucune réponse à ma demande {reference} pour {minutes} minutes de retard.
        Ma demande {reference} a été refusée sans explication.
        [about tickets/app]
        l'application
        [about tickets/seat-reservation]
        votre réservation
        [about lost-property/train]
        votre objet perdu
        [about accessibility/assistance]
        l'assistance
        [about delays/information]
        l'information
        [about tickets/refund]
        votre remboursement
        [about trains/heating]
        l'état du train
        [about trains/crowding]
        l'affluence
        [about delays/missed-connection]
        votre correspondance
        [about staff/conduct]
        la conduite de nos agents
        [about delays/compensation]
        votre demande
        [follows phone]
        J'ai appelé {weekday} et personne n'a rappelé.
        [follows email]
        Mon courriel de {weekday} est resté sans réponse.
        [ask]
        Quelqu'un peut-il m'aider ?
        Que comptez-vous faire ?
        [email opening]
        Bonjour,||{text}||Cordialement,|{full name}
        [phone opening]
        Bonjour, ici {full name}. {text} Merci de me rappeler.
        [post opening]
        @northwayrail {text}
        {text} @northwayrail
        [plain opening]
        {text}
        Bonjour. {text}
        [receipt]
        Merci pour votre message à Northway Rail. Votre numéro est {case}. Ceci est une réponse automatique.
        [reminder]
        J'attends toujours une réponse.
        Avez-vous du nouveau ?
        [giving up]
        Laissez tomber, j'abandonne.
        [answer]
        Je suis désolé, {name}. Je regarde {matter} et je reviens vers vous.
        Toutes nos excuses, {name}. De quel train s'agit-il ?
        [answer asking for private]
        Je suis désolée, {name}. Merci de nous écrire en message privé avec votre référence.
        Bonjour {name}, envoyez-nous un message privé et je vérifie {matter}.
        [detail]
        C'était le train de {clock}, de {from} à {to}.
        Ma référence est {reference}.
        [private detail]
        Bonjour, vous m'avez demandé d'écrire ici. Ma référence est {reference}.
        [further]
        Merci, {name}. J'ai ce qu'il me faut et je reviens vers vous aujourd'hui.
        [resolved tickets/app]
        L'application est réparée, {name}, et votre billet est de retour.
        [resolved tickets/seat-reservation]
        Vos places sont réservées de nouveau, {name}, sans frais.
        [resolved lost-property/train]
        Bonne nouvelle, {name} : votre objet vous attend à {via}.
        [resolved accessibility/assistance]
        L'ascenseur de {via} fonctionne, et votre prochain voyage est réservé avec assistance.
        [resolved delays/information]
        Le train de {clock} part aujourd'hui de la voie {coach}.
        [resolved tickets/refund]
        Votre remboursement est fait, {name}. Comptez trois jours.
        [resolved trains/heating]
        La voiture est réparée, {name}. Merci de nous l'avoir dit.
        [resolved trains/crowding]
        À partir de lundi, deux voitures de plus à {clock}.
        [resolved delays/missed-connection]
        Nous avons payé l'hôtel et la suite du voyage, {name}. Toutes nos excuses.
        [resolved staff/conduct]
        Nous avons parlé avec l'agent, {name}, et nous vous présentons nos excuses.
        [resolved delays/compensation]
        Votre demande est acceptée, {name}. Le paiement part aujourd'hui.
        [closing word]
        Heureux d'avoir réglé cela avec vous, {name}.
        [thanks]
        Merci beaucoup !
        [went public]
        @northwayrail J'attends depuis {weekday}. Faut-il demander en public ?
        [reopened]
        Hélas, ce n'est pas réglé.
        [email reply]
        Bonjour {name},||{text}||Cordialement,|{agent}, Northway Rail
        [post reply]
        {text} ^{agent}
        [plain reply]
        {text}
        """;

    private French() {}
}
