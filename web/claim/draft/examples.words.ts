import { words } from '../../words/words.js';

/** Good answers to learn from. They are invented; none is about a real person. */
export const exampleWords = words({
  en: {
    see: 'See an example',
    by: 'From a claim for another course. Yours will sound like you.',
    examples: {
      people:
        'For two years I led the evening crew in a hotel kitchen: six people, three first languages. One cook was always late with the cold plates. I used to correct him in front of the others, and it got worse. So I asked him to stay for five minutes after the shift. I said what I had seen, asked what was in his way, and we agreed on one thing to try. It was the order in which he set up. Since then I always speak alone with the person, about what I saw, not about who they are.\n\nThe two reviews I wrote that year show how I put this on paper.',
      plan: 'Every Thursday I made the plan for the next week: eleven people, two shifts, one delivery that moved. First I put in what cannot move: the delivery and the days off. Then I put my two most careful people on the delivery. I kept one person free for the hour when the line always gets stuck. When I started I planned every minute, and the first sick call broke it. I learned to leave room.\n\nMy plan for the first week of March shows this, with the changes that I made by hand.',
      safety:
        'We wash floors with a strong cleaner. The sheet says it burns skin and must never meet bleach. I taught each new person to read that sheet before they touched the bottle, and why: I once saw a boy mix the two and we had to clear the room. I keep the two on different shelves now. When a rule and the work do not fit, I stop the work and ask. Last June I stopped the line for forty minutes because a guard was loose. My boss was angry, then thanked me.\n\nThe incident sheet is in my proof.',
      numbers:
        'I kept the petty cash and the weekly count for a shop with about nine hundred items. Each Friday I compared what the register said with what was on the shelf. In May the paint was always short by two or three cans. I went through six weeks of slips and found that returns were typed in twice. I made a small sheet with one line for each return. The gap was gone in a month.\n\nThe sheet and the count from before and after are in my proof.',
      know: 'I first met this idea in a night course, and I did not see the use of it. Then at work a man who had always been fast became slow after we changed his pay. The idea says that people work for more than money: they want to be seen and to get better at something. So I gave him two new people to teach. He was fast again within weeks. I also know where the idea ends: it did not help with a woman who was just very tired. There, the answer was a new shift.',
      notice:
        'When I come into a room I look in the same order: floor, people, machine, papers. One morning the machine sounded a little higher than the day before. Nothing on the panel was red. I wrote down the time and the sound, then checked the belt, and then the bearing: it was warm. I marked it and called the mechanic. He said it had about a day left. I have learned to write what I see and hear first, and what I think it means after, in its own line.\n\nTwo pages of my log are in my proof.',
      make: 'I have built about forty of these. I start with the drawing and mark what has to be exact and what does not. Then I cut all parts of one kind at once, so that they are the same. The first ones I made were not square, because I measured from the last piece and each small error was added to the next. Now I always measure from one edge. Before I hand it over I check three things: it is square, it stands, and it opens.\n\nThe photos show one from the first cut to the end.',
    },
  },
  es: {
    see: 'Ver un ejemplo',
    by: 'De una solicitud para otro curso. La suya sonará a usted.',
    examples: {
      people:
        'Durante dos años dirigí el equipo de la tarde en la cocina de un hotel: seis personas, tres idiomas. Un cocinero siempre se atrasaba con los platos fríos. Yo lo corregía delante de los demás y empeoraba. Entonces le pedí quedarse cinco minutos después del turno. Le dije lo que había visto, le pregunté qué le estorbaba y acordamos probar una sola cosa. Era el orden en que preparaba su puesto. Desde entonces hablo a solas con la persona, de lo que vi y no de cómo es.\n\nLas dos evaluaciones que escribí ese año muestran cómo lo puse por escrito.',
      plan: 'Cada jueves hacía el plan de la semana siguiente: once personas, dos turnos, una entrega que cambiaba de día. Primero ponía lo que no se mueve: la entrega y los días libres. Después ponía en la entrega a las dos personas más cuidadosas. Dejaba a una persona libre para la hora en que siempre se atasca la línea. Al principio planeaba cada minuto, y la primera enfermedad lo rompía todo. Aprendí a dejar margen.\n\nMi plan de la primera semana de marzo lo muestra, con los cambios hechos a mano.',
      safety:
        'Lavamos los pisos con un limpiador fuerte. La hoja dice que quema la piel y que nunca debe tocar el cloro. Enseñé a cada persona nueva a leer esa hoja antes de tocar la botella, y por qué: una vez vi a un muchacho mezclar los dos y tuvimos que desalojar el cuarto. Ahora los guardo en estantes distintos. Cuando una regla y el trabajo no encajan, paro y pregunto. En junio paré la línea cuarenta minutos porque una protección estaba floja. Mi jefe se enojó y luego me dio las gracias.\n\nEl informe está en mis pruebas.',
      numbers:
        'Llevaba la caja chica y el conteo semanal de una tienda con unos novecientos artículos. Cada viernes comparaba lo que decía la caja con lo que había en el estante. En mayo siempre faltaban dos o tres botes de pintura. Revisé seis semanas de recibos y vi que las devoluciones se escribían dos veces. Hice una hoja pequeña con una línea por devolución. En un mes la diferencia desapareció.\n\nLa hoja y los conteos de antes y después están en mis pruebas.',
      know: 'Conocí esta idea en un curso de noche y no le vi la utilidad. Luego, en el trabajo, un hombre que siempre había sido rápido se volvió lento cuando le cambiamos el pago. La idea dice que la gente trabaja por más que dinero: quiere que la vean y mejorar en algo. Así que le di dos personas nuevas para enseñar. En semanas volvió a ser rápido. También sé dónde termina la idea: no sirvió con una mujer que solo estaba muy cansada. Ahí la respuesta fue otro turno.',
      notice:
        'Cuando entro a un cuarto miro siempre en el mismo orden: piso, personas, máquina, papeles. Una mañana la máquina sonaba un poco más aguda que el día anterior. Nada estaba en rojo. Anoté la hora y el sonido, revisé la banda y luego el rodamiento: estaba tibio. Lo marqué y llamé al mecánico. Dijo que le quedaba un día. Aprendí a escribir primero lo que veo y oigo, y después, en otra línea, lo que creo que significa.\n\nDos páginas de mi registro están en mis pruebas.',
      make: 'He hecho unos cuarenta de estos. Empiezo con el dibujo y marco qué debe ser exacto y qué no. Luego corto a la vez todas las piezas iguales. Los primeros no salieron a escuadra, porque medía desde la última pieza y cada error pequeño se sumaba al siguiente. Ahora mido siempre desde un mismo borde. Antes de entregarlo reviso tres cosas: que esté a escuadra, que se sostenga y que abra.\n\nLas fotos muestran uno desde el primer corte hasta el final.',
    },
  },
});
