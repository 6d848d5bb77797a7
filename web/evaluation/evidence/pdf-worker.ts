import { pdfjs } from 'react-pdf';

const { default: workerFile } = await import('pdfjs-dist/build/pdf.worker.min.mjs?url');

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string;
  };
}

/** The page's one policy makes one address into a script's: that of our own PDF worker. Browsers without policies need none. */
function ownWorker(): Worker {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };
  const rules = {
    createScriptURL: (url: string) => {
      if (url !== workerFile) throw new Error('Only the PDF worker is a script of this policy.');
      return url;
    },
  };
  const address = trustedTypes?.createPolicy('credence', rules).createScriptURL(workerFile) ?? workerFile;
  return new Worker(address, { type: 'module' });
}

/** One worker for all documents of the page, which outlives each of them. The library's types know no port, its code does. */
export const worker = pdfjs.PDFWorker.create({ port: ownWorker() } as unknown as Parameters<
  typeof pdfjs.PDFWorker.create
>[0]);
