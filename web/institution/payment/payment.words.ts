import { words } from '../../words/words.js';

export const paymentWords = words({
  en: {
    title: 'Paying fees online',
    none: 'Nobody takes fees online. Learners pay at the college, and a coordinator notes it.',
    account: (mode: 'test' | 'live', end: string) =>
      mode === 'live'
        ? `Stripe takes the fees, with the key that ends in ${end}.`
        : `Stripe’s test mode, with the key that ends in ${end}: no real money moves.`,
    setBy: (name: string, day: string) => `Set by ${name} on ${day}.`,
    webhook: 'Address for Stripe’s webhook',
    webhookHint: (events: string) => `In Stripe, make a webhook with this address and these events: ${events}.`,
    secretKey: 'Secret key',
    secretKeyHint:
      'A restricted key that may write Checkout Sessions and Refunds is enough. It is sealed and never shown again.',
    webhookSecret: 'Signing secret of the webhook',
    save: 'Save',
    saved: 'Saved. Stripe takes the key.',
    change: 'Change the keys',
    set: 'Set up Stripe',
    end: 'End paying online',
    endTitle: 'End paying online',
    endWhy: 'Pages that are open now can still be paid, but the payment is no longer noted here by itself.',
  },
  es: {
    title: 'Pagar tarifas en línea',
    none: 'Nadie cobra tarifas en línea. Se paga en el colegio, y un coordinador lo anota.',
    account: (mode, end) =>
      mode === 'live'
        ? `Stripe cobra las tarifas, con la clave que termina en ${end}.`
        : `El modo de prueba de Stripe, con la clave que termina en ${end}: no se mueve dinero real.`,
    setBy: (name, day) => `Lo puso ${name} el ${day}.`,
    webhook: 'Dirección para el webhook de Stripe',
    webhookHint: (events) => `En Stripe, cree un webhook con esta dirección y estos eventos: ${events}.`,
    secretKey: 'Clave secreta',
    secretKeyHint:
      'Basta una clave restringida que pueda escribir Checkout Sessions y Refunds. Se guarda sellada y no se muestra más.',
    webhookSecret: 'Secreto de firma del webhook',
    save: 'Guardar',
    saved: 'Guardado. Stripe acepta la clave.',
    change: 'Cambiar las claves',
    set: 'Configurar Stripe',
    end: 'Terminar el pago en línea',
    endTitle: 'Terminar el pago en línea',
    endWhy: 'Las páginas abiertas aún se pueden pagar, pero el pago ya no se anota solo aquí.',
  },
});
