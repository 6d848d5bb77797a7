import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotThere } from '../../kernel/refusal.js';

/** CASE's own way to say that something is not there or was asked wrongly; everything else stays a problem like any. */
@Catch(NotThere, HttpException)
export class CaseFilter implements ExceptionFilter {
  catch(error: NotThere | HttpException, host: ArgumentsHost): void {
    const missing = error instanceof NotThere;
    const status = missing ? 404 : error.getStatus();
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(status)
      .send({
        imsx_codeMajor: 'failure',
        imsx_severity: 'error',
        imsx_description: error.message,
        imsx_codeMinor: {
          imsx_codeMinorField: [
            {
              imsx_codeMinorFieldName: 'TargetEndSystem',
              imsx_codeMinorFieldValue: missing ? 'unknownobject' : 'invalid_uuid',
            },
          ],
        },
      });
  }
}
