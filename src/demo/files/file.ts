import type { FileContent } from '../content/learners/learner.js';

const endings = { certificate: 'pdf', letter: 'pdf', sample: 'docx', picture: 'png' } as const;

/** The file of a piece of evidence: a real PDF, Word document or picture that opens as what it says. */
export async function fileOf(content: FileContent, owner: string): Promise<{ name: string; bytes: Buffer }> {
  return { name: `${nameOf(content.title)}.${endings[content.kind]}`, bytes: await bytesOf(content, owner) };
}

async function bytesOf(content: FileContent, owner: string): Promise<Buffer> {
  switch (content.kind) {
    case 'certificate':
      return (await import('./certificate.js')).certificate(content, owner);
    case 'letter':
      return (await import('./letter.js')).letter(content);
    case 'sample':
      return (await import('./sample.js')).sample(content, owner);
    case 'picture':
      return (await import('./picture.js')).picture(content);
  }
}

function nameOf(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N} +-]/gu, '').trim();
}
