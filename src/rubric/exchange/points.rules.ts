/** Points of other systems, in hundredths: “2.5” and “2,5” are 250. Null when it is no number from 0 on, or too long. */
export function readPoints(text: string): number | null {
  const value = /^\d{1,8}([.,]\d{1,6})?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 100) : Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** 250 as “2.5”, 300 as “3”. */
export function pointsText(hundredths: number): string {
  return String(hundredths / 100);
}
