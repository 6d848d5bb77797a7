/** The one form in which an address is stored and compared: two that differ in case are the same person. */
export function normalEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
