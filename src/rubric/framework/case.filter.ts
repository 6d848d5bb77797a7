import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Invalid, NotThere } from '../../kernel/refusal.js';
import { AskedWrongly } from './listing.rules.js';

type Mistake = NotThere | Invalid | AskedWrongly | HttpException;

/** CASE's own way to say that something is not there or was asked wrongly; everything else stays a problem like any. */
@Catch(NotThere, Invalid, AskedWrongly, HttpException)
export class CaseFilter implements ExceptionFilter {
  catch(error: Mistake, host: ArgumentsHost): void {
    const { status, fields } = answerTo(error);
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(status)
      .send({
        imsx_codeMajor: 'failure',
        imsx_severity: 'error',
        imsx_description: error.message,
        imsx_codeMinor: {
          imsx_codeMinorField: fields.map(([name, value]) => ({
            imsx_codeMinorFieldName: name,
            imsx_codeMinorFieldValue: value,
          })),
        },
      });
  }
}

interface Answer {
  status: number;
  fields: (readonly [name: string, value: string])[];
}

function answerTo(error: Mistake): Answer {
  const here = 'TargetEndSystem';
  if (error instanceof NotThere) return { status: 404, fields: [[here, 'unknownobject']] };
  if (error instanceof HttpException) return { status: error.getStatus(), fields: [[here, 'invalid_uuid']] };
  const fields =
    error instanceof AskedWrongly
      ? error.faults.map(({ parameter, value }) => [parameter, value] as const)
      : // CASE has no code for a number that is none.
        error.refusals.map(({ about = here }) => [about, 'invalid_selection_field'] as const);
  return { status: 400, fields };
}
