import { useMemo } from 'react';
import { useSessionOrNull } from '../account/session.js';
import * as rules from './format.rules.js';
import { useLanguage } from './words.js';

/** Days, times, money and numbers as this reader reads them. Times are the institution's; for a stranger, those of the device. */
export function useFormat() {
  const language = useLanguage();
  const session = useSessionOrNull();
  const timeZone = session?.institution?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own = session?.person.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(() => {
    const place = { language, timeZone };
    return {
      language,
      timeZone,
      day: (at: string | Date) => rules.dayOf(at, place),
      shortDay: (at: string | Date) => rules.shortDayOf(at, new Date(), place),
      moment: (at: string | Date) => rules.momentOf(at, place),
      /** The same instant on the reader’s own clock; null where it shows the same. */
      ownClock: (at: string | Date) => rules.elsewhereOf(at, place, own),
      time: (at: string | Date) => rules.timeOf(at, place),
      hour: (hour: number) => rules.hourOf(hour, language),
      calendarDay: (day: string) => rules.calendarDayOf(day, language),
      month: (day: string) => rules.monthOf(day, language),
      monthName: (month: number) => rules.monthNameOf(month, language),
      today: () => rules.isoDayOf(new Date(), timeZone),
      money: (cents: number) => rules.moneyOf(cents, language),
      credits: rules.creditsOf,
      number: (value: number) => rules.numberOf(value, language),
      percent: (share: number) => rules.percentOf(share, language),
      size: (bytes: number) => rules.sizeOf(bytes, language),
      ago: (at: string | Date) => rules.agoOf(at, new Date(), language),
      list: (parts: readonly string[]) => rules.listOf(parts, language),
    };
  }, [language, timeZone, own]);
}
