import { words } from '../../words/words.js';

export const leaveWords = words({
  en: {
    decline: 'Decline',
    recuse: 'Step back',
    declineTitle: 'Decline this reading?',
    recuseTitle: 'Step back from this reading?',
    declineLead: 'Somebody else is asked. The learner is not told who declined.',
    recuseLead:
      'Somebody else is asked. What you wrote stays on record and counts no more. The learner is not told who stepped back.',
    why: 'Why?',
    reasons: {
      conflict: 'I have a conflict of interest',
      known: 'I recognize the learner',
      time: 'I have no time for it before it is due',
      subject: 'It is outside my subject',
      other: 'Another reason',
    },
    hints: {
      conflict: 'Such as family, a friend, an employer or an employee of yours.',
      known: 'Blind reading is over when you know who wrote it.',
      time: '',
      subject: '',
      other: '',
    },
    more: 'In a few words',
    moreHint: 'The coordinator reads it. Name nobody whom you need not name.',
    choose: 'Choose a reason.',
    say: 'Say it in a few words.',
    declared:
      'If you know who the person is, declare the conflict on your reviewer page too, so that you are never asked for them again.',
    declined: 'You declined. Somebody else is asked.',
    recused: 'You stepped back. Somebody else is asked.',
  },
  es: {
    decline: 'Rechazar',
    recuse: 'Retirarme',
    declineTitle: '¿Rechazar esta lectura?',
    recuseTitle: '¿Retirarse de esta lectura?',
    declineLead: 'Se pregunta a otra persona. Al estudiante no se le dice quién rechazó.',
    recuseLead:
      'Se pregunta a otra persona. Lo que escribió queda en el registro y ya no cuenta. Al estudiante no se le dice quién se retiró.',
    why: '¿Por qué?',
    reasons: {
      conflict: 'Tengo un conflicto de interés',
      known: 'Reconozco al estudiante',
      time: 'No tengo tiempo antes del plazo',
      subject: 'Está fuera de mi materia',
      other: 'Otra razón',
    },
    hints: {
      conflict: 'Por ejemplo: familia, amistad, su empleador o un empleado suyo.',
      known: 'La lectura deja de ser ciega cuando usted sabe quién escribió.',
      time: '',
      subject: '',
      other: '',
    },
    more: 'En pocas palabras',
    moreHint: 'Lo lee el coordinador. No nombre a quien no haga falta.',
    choose: 'Elija una razón.',
    say: 'Dígalo en pocas palabras.',
    declared:
      'Si sabe quién es la persona, declare el conflicto también en su página de lector, y no se le preguntará más por ella.',
    declined: 'Usted rechazó. Se pregunta a otra persona.',
    recused: 'Usted se retiró. Se pregunta a otra persona.',
  },
});
