/**
 * The Spanish of the reasons that the rules give, by their code. English is the server's own sentence, which names what it
 * is about; these say the same without the names, because the screen shows them beside what they are about.
 */
export const refusalWords: Readonly<Record<string, string>> = {
  not_signed_in: 'Inicie sesión para continuar.',
  not_there: 'No existe, o usted no puede verlo.',
  busy: 'Otra persona cambió lo mismo en este momento. No se cambió nada; intente de nuevo.',
  unavailable: 'La base de datos no responde ahora. No se cambió nada; intente de nuevo en unos segundos.',
};
