/** A table that somebody chose, on its way as it is: CSV, or JSON by its name. The contract writes its bytes as a string. */
export function asTable(file: File) {
  const type = /\.json$/i.test(file.name) || file.type === 'application/json' ? 'application/json' : 'text/csv';
  return {
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { 'Content-Type': type },
  };
}
