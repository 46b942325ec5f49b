package org.evenhand.local.demo;

/** What is said in Spanish; the sections and slots are explained in {@link Phrases}. */
final class Spanish {

    static final String TEXT = """
        [first name]
        Lucía
        Álvaro
        Marisol
        Joaquín
        Nerea
        Esteban
        Pilar
        Íñigo
        [last name]
        Valdemora
        Robledal
        Castrillón
        Fuensanta
        Peñarroja
        Olmedilla
        [weekday]
        lunes martes miércoles jueves viernes sábado domingo
        [item]
        una mochila negra
        unas gafas
        un abrigo gris
        una maleta roja
        [tickets/app]
        La aplicación me cobró {price} por {from} - {to} y no tengo billete.
        Mi abono ha desaparecido de la aplicación.
        [tickets/seat-reservation]
        Reservé el asiento {seat} del coche {coach}, y ese coche no existía.
        Quiero cambiar mi reserva de {from} a {to} a un tren más tarde.
        [lost-property/train]
        Olvidé {item} en el tren de las {clock} de {from}.
        ¿Han encontrado {item} en {via}?
        [accessibility/assistance]
        Pedí asistencia en {from} para las {clock} y no vino nadie.
        El ascensor de {via} está averiado otra vez y voy en silla de ruedas.
        [delays/information]
        El panel de {from} dice a tiempo y la aplicación dice cancelado. ¿Cuál es la verdad?
        Llevamos {minutes} minutos parados antes de {via} y nadie informa.
        [tickets/refund]
        Espero desde hace semanas la devolución de {price} del billete a {to}.
        El tren de las {clock} fue cancelado y quiero mis {price}.
        [trains/heating]
        Sin calefacción en el tren de las {clock}, pasamos frío hasta {to}.
        El aire del coche {coach} no funcionaba.
        [trains/crowding]
        Otra vez dos coches a las {clock}. En {via} no cabía nadie más.
        {price} por ir de pie de {from} a {to}.
        [delays/missed-connection]
        El tren de las {clock} llegó {minutes} minutos tarde y perdí el enlace en {via}.
        Por su retraso perdí el último tren a {to}.
        [staff/conduct]
        El revisor del tren a {to} gritó a mi padre delante de todos.
        En {from} me trataron como a una ladrona con un billete válido.
        [delays/compensation]
        Nadie responde a mi reclamación {reference} por {minutes} minutos de retraso.
        Rechazaron mi reclamación {reference} sin explicar por qué.
        [about tickets/app]
        la aplicación
        [about tickets/seat-reservation]
        su reserva
        [about lost-property/train]
        su objeto perdido
        [about accessibility/assistance]
        la asistencia
        [about delays/information]
        la información
        [about tickets/refund]
        su devolución
        [about trains/heating]
        el estado del tren
        [about trains/crowding]
        la falta de sitio
        [about delays/missed-connection]
        su enlace
        [about staff/conduct]
        el trato recibido
        [about delays/compensation]
        su reclamación
        [follows phone]
        Llamé el {weekday} y nadie me devolvió la llamada.
        [follows email]
        Mi correo del {weekday} sigue sin respuesta.
        [ask]
        ¿Me puede ayudar alguien?
        ¿Qué piensan hacer?
        [email opening]
        Buenos días:||{text}||Un saludo,|{full name}
        [phone opening]
        Hola, soy {full name}. {text} Llámenme, por favor.
        [post opening]
        @northwayrail {text}
        {text} @northwayrail
        [plain opening]
        {text}
        Hola. {text}
        [receipt]
        Gracias por escribir a Northway Rail. Su número es {case}. Esta es una respuesta automática.
        [reminder]
        Sigo esperando una respuesta.
        ¿Hay novedades?
        [giving up]
        Déjenlo, ya me he cansado de esperar.
        [answer]
        Lo siento, {name}. Estoy mirando {matter} y le digo algo.
        Disculpe, {name}. ¿Qué tren era?
        [answer asking for private]
        Lo siento, {name}. Escríbanos por mensaje directo con su referencia, por favor.
        Hola {name}, mándenos un mensaje privado y reviso {matter}.
        [detail]
        Era el tren de las {clock}, de {from} a {to}.
        Mi referencia es {reference}.
        [private detail]
        Hola, me pidieron que escribiera aquí. Mi referencia es {reference}.
        [further]
        Gracias, {name}. Ya tengo todo y hoy le respondo.
        [resolved tickets/app]
        La aplicación está arreglada, {name}, y su billete ha vuelto.
        [resolved tickets/seat-reservation]
        Sus asientos están reservados de nuevo, {name}, sin coste.
        [resolved lost-property/train]
        Buenas noticias, {name}: su objeto le espera en {via}.
        [resolved accessibility/assistance]
        El ascensor de {via} funciona y su próximo viaje tiene asistencia.
        [resolved delays/information]
        El tren de las {clock} sale hoy de la vía {coach}.
        [resolved tickets/refund]
        Su devolución está hecha, {name}. Tardará tres días.
        [resolved trains/heating]
        El coche está reparado, {name}. Gracias por avisar.
        [resolved trains/crowding]
        Desde el lunes hay dos coches más a las {clock}.
        [resolved delays/missed-connection]
        Hemos pagado el hotel y el viaje, {name}. Le pedimos disculpas.
        [resolved staff/conduct]
        Hemos hablado con el empleado, {name}, y le pedimos disculpas.
        [resolved delays/compensation]
        Su reclamación está aprobada, {name}. El pago sale hoy.
        [closing word]
        Nos alegra haberlo resuelto juntos, {name}.
        [thanks]
        ¡Muchas gracias!
        [went public]
        @northwayrail Espero desde el {weekday}. ¿Tengo que preguntar en público?
        [reopened]
        Por desgracia no está resuelto.
        [email reply]
        Buenos días, {name}:||{text}||Un saludo,|{agent}, Northway Rail
        [post reply]
        {text} ^{agent}
        [plain reply]
        {text}
        """;

    private Spanish() {}
}
