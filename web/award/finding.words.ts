/**
 * The Spanish of what an SIS would refuse, by code. English is the server's own sentence with its names and numbers; these
 * stand beside the line that they are about.
 */
export const findingWords: Readonly<Record<string, { detail: string; fix: string }>> = {
  award_unanswered: {
    detail: 'El sistema no ha respondido sobre la línea que esta anula.',
    fix: 'Importe primero el archivo de resultados de ese lote.',
  },
  voided: { detail: 'Esta línea está anulada.', fix: 'Déjela fuera: prepare el lote de nuevo.' },
  replaced_unanswered: {
    detail: 'El sistema no ha respondido sobre otra línea de la misma solicitud; tendría las dos.',
    fix: 'Importe primero el archivo de resultados de ese lote.',
  },
  replaced_not_taken_back: {
    detail: 'El sistema todavía tiene otra línea de la misma solicitud; tendría las dos.',
    fix: 'Envíe su anulación junto con esta línea, o importe primero la respuesta sobre ella.',
  },
  rejected_before: {
    detail: 'El sistema ya rechazó esta misma fila.',
    fix: 'Corrija lo que indica. Si se arregló en el sistema, permítala con esa razón.',
  },
  no_student_id: { detail: 'No hay número de estudiante.', fix: 'Anótelo en la página del estudiante.' },
  odd_student_id: { detail: 'El número de estudiante no es válido.', fix: 'Corríjalo en la página del estudiante.' },
  name_differs: {
    detail: 'El sistema conoce este número con otro nombre.',
    fix: 'Verifique que el número sea de esta persona. Si cambió de nombre, permítala con esa razón.',
  },
  unknown_term: { detail: 'El catálogo no tiene este periodo.', fix: 'Agregue el periodo o emita la línea en otro.' },
  unknown_course: { detail: 'El curso no está en el catálogo.', fix: 'Agregue el curso con el código del sistema.' },
  inactive_course: { detail: 'El curso ya no está activo.', fix: 'Active el curso o decida el crédito por otro.' },
  no_title: { detail: 'La línea no tiene título.', fix: 'Corrija el título y emita la línea de nuevo.' },
  long_title: { detail: 'El título es demasiado largo para el sistema.', fix: 'Acórtelo y emita la línea de nuevo.' },
  odd_credits: { detail: 'Esta cantidad de créditos no se puede registrar.', fix: 'Anule la línea y decida de nuevo.' },
  unknown_grade: { detail: 'La notación vigente no tiene esta nota.', fix: 'Emita la línea de nuevo.' },
  control_character: { detail: 'El texto tiene un carácter invisible.', fix: 'Corrija el texto en su origen.' },
  formula: { detail: 'El texto empieza como una fórmula.', fix: 'Corrija el texto en su origen.' },
  over_limit: { detail: 'Supera un límite de créditos.', fix: 'Anule la línea o permítala con una razón.' },
  already_earned: { detail: 'El estudiante ya tiene este crédito.', fix: 'Anule la línea o permítala con una razón.' },
  changed_since: { detail: 'Su fila sería distinta ahora.', fix: 'Descarte este lote y prepárelo de nuevo.' },
  no_code: { detail: 'El perfil no tiene código para este valor.', fix: 'Agréguelo a la tabla de códigos del perfil.' },
  required: { detail: 'Una columna que el sistema necesita está vacía.', fix: 'Complete el dato o cambie el perfil.' },
  too_long: { detail: 'Un valor es más largo de lo que admite el sistema.', fix: 'Acórtelo en su origen.' },
  not_allowed: { detail: 'El sistema no admite este valor.', fix: 'Corrija el código en el perfil.' },
  no_number: { detail: 'El sistema espera un número aquí.', fix: 'Corrija el código en el perfil.' },
  no_boolean: { detail: 'El sistema espera verdadero o falso aquí.', fix: 'Corrija el código en el perfil.' },
  no_character: { detail: 'El archivo no admite una de estas letras.', fix: 'Escríbala de otra forma o use UTF-8.' },
};
