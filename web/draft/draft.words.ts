import { words } from '../words/words.js';

export const draftWords = words({
  en: {
    kept: (at: string) => `Saved on this device at ${at}`,
    sent: (at: string) => `Sent at ${at}`,
    typing: 'Not sent yet',
    sending: 'Sending…',
    waitsKept: 'No connection. It is safe on this device, and goes out when you are back.',
    waitsOpen: 'No connection. Keep this page open: it goes out when you are back.',
    refused: 'This text could not be saved.',
    ask: 'Is this your own phone or computer?',
    askWhy: 'If it is, we keep what you type here too until it is sent. Then you lose nothing when the signal drops.',
    own: 'Yes, it is mine',
    shared: 'No, others use it',
    twoVersions: 'There are two versions of this text',
    twoWhy: 'It was changed here and somewhere else. Choose what to keep. Nothing is lost until you choose.',
    yours: 'Yours',
    other: 'The other one',
    empty: '(empty)',
    keepMine: 'Keep yours',
    keepTheirs: 'Keep the other',
    keepBoth: 'Keep both',
    unsent: (n: number, here: boolean) =>
      here
        ? `${n === 1 ? '1 change is' : `${n} changes are`} only on this device. We keep trying to send ${n === 1 ? 'it' : 'them'}.`
        : `${n === 1 ? '1 change is' : `${n} changes are`} not sent yet. Keep this page open.`,
  },
  es: {
    kept: (at: string) => `Guardado en este dispositivo a las ${at}`,
    sent: (at: string) => `Enviado a las ${at}`,
    typing: 'Aún no se envía',
    sending: 'Enviando…',
    waitsKept: 'Sin conexión. Está a salvo en este dispositivo y se enviará cuando vuelva.',
    waitsOpen: 'Sin conexión. Deje esta página abierta: se enviará cuando vuelva.',
    refused: 'Este texto no se pudo guardar.',
    ask: '¿Es su propio teléfono o computadora?',
    askWhy: 'Si lo es, guardamos aquí también lo que escribe hasta que se envíe. Así no pierde nada si falla la señal.',
    own: 'Sí, es mío',
    shared: 'No, lo usan otros',
    twoVersions: 'Hay dos versiones de este texto',
    twoWhy: 'Se cambió aquí y en otro lugar. Elija qué conservar. Nada se pierde hasta que elija.',
    yours: 'La suya',
    other: 'La otra',
    empty: '(vacío)',
    keepMine: 'Conservar la suya',
    keepTheirs: 'Conservar la otra',
    keepBoth: 'Conservar ambas',
    unsent: (n: number, here: boolean) =>
      here
        ? `${n === 1 ? '1 cambio está' : `${n} cambios están`} solo en este dispositivo. Seguimos intentando ${n === 1 ? 'enviarlo' : 'enviarlos'}.`
        : `${n === 1 ? '1 cambio no se ha enviado' : `${n} cambios no se han enviado`}. Deje esta página abierta.`,
  },
});
