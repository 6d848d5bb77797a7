import { Judged, nothingFound, type Examination, type Examined } from './examination.js';
import type { ExamineLimits } from './limits.js';

type Examiner = (file: Examined, into: string, limits: ExamineLimits) => Promise<Examination>;

/** Who looks into which kind of file. Each is loaded when the first such file comes. */
async function examinerOf(type: string): Promise<Examiner> {
  if (type === 'application/pdf') return (await import('./pdf.js')).examinePdf;
  if (type.startsWith('image/')) return (await import('./image.js')).examineImage;
  if (type === 'text/plain') return (await import('./plain.js')).examinePlain;
  if (/^(audio|video)\//.test(type)) return (await import('./recording.js')).examineRecording;
  return (await import('./office.js')).examineOffice;
}

/** Looks into one file, in this process. What an examiner stumbles over is damaged: no file makes it throw. */
export async function examineHere(file: Examined, into: string, limits: ExamineLimits): Promise<Examination> {
  const examine = await examinerOf(file.type);
  try {
    return await examine(file, into, limits);
  } catch (error) {
    const { verdict, reason } = error instanceof Judged ? error : new Judged('attention', 'damaged');
    return { ...nothingFound(), verdict, reasons: [reason] };
  }
}
