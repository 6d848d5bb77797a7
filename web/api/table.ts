/** A table that somebody chose, on its way as it is: CSV, or JSON or ZIP by its name. The contract writes its bytes as a string. */
export function asTable(file: File) {
  const isJson = /\.json$/i.test(file.name) || file.type === 'application/json';
  const type = isJson ? 'application/json' : /\.zip$/i.test(file.name) ? 'application/zip' : 'text/csv';
  return {
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as BodyInit,
    headers: { 'Content-Type': type },
  };
}
