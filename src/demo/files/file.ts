import type { FileContent } from '../content/learners/learner.js';
import { certificate } from './certificate.js';
import { letter } from './letter.js';
import { picture } from './picture.js';
import { sample } from './sample.js';

const endings = { certificate: 'pdf', letter: 'pdf', sample: 'docx', picture: 'png' } as const;

/** The file of a piece of evidence: a real PDF, Word document or picture that opens as what it says. */
export async function fileOf(content: FileContent, owner: string): Promise<{ name: string; bytes: Buffer }> {
  return { name: `${nameOf(content.title)}.${endings[content.kind]}`, bytes: await bytesOf(content, owner) };
}

async function bytesOf(content: FileContent, owner: string): Promise<Buffer> {
  switch (content.kind) {
    case 'certificate':
      return certificate(content, owner);
    case 'letter':
      return letter(content);
    case 'sample':
      return sample(content, owner);
    case 'picture':
      return picture(content);
  }
}

function nameOf(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N} +-]/gu, '').trim();
}
