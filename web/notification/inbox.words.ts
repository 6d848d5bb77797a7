import { words } from '../words/words.js';

export const inboxWords = words({
  en: {
    title: 'News',
    lead: (unread: number) =>
      unread === 0
        ? 'You have read everything.'
        : unread === 1
          ? 'One piece of news is unread.'
          : `${unread} pieces of news are unread.`,
    all: 'All',
    unreadOnly: 'Unread only',
    show: 'Show',
    markAll: 'Mark all as read',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    unread: 'New',
    empty: 'No news yet',
    emptyWhy: 'When something happens that concerns you, it stands here, and comes by mail as you wish.',
    nothingUnread: 'Nothing is unread',
    how: 'How you hear of what',
    list: 'Your news, the newest first',
    inBar: (unread: number) => (unread === 0 ? 'News' : `News (${unread > 99 ? '99+' : unread})`),
  },
  es: {
    title: 'Novedades',
    lead: (unread: number) =>
      unread === 0
        ? 'Ha leído todo.'
        : unread === 1
          ? 'Hay una novedad sin leer.'
          : `Hay ${unread} novedades sin leer.`,
    all: 'Todas',
    unreadOnly: 'Solo sin leer',
    show: 'Mostrar',
    markAll: 'Marcar todo como leído',
    markRead: 'Marcar como leída',
    markUnread: 'Marcar como no leída',
    unread: 'Nueva',
    empty: 'Aún no hay novedades',
    emptyWhy: 'Cuando ocurra algo que le concierne, estará aquí y le llegará por correo como usted quiera.',
    nothingUnread: 'No hay nada sin leer',
    how: 'Cómo se entera de qué',
    list: 'Sus novedades, primero las más recientes',
    inBar: (unread: number) => (unread === 0 ? 'Novedades' : `Novedades (${unread > 99 ? '99+' : unread})`),
  },
});
