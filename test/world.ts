import { randomBytes } from 'node:crypto';
import type { Role } from '../src/kernel/actor.js';
import { InstitutionService } from '../src/account/institution/institution.service.js';
import { invitationPurpose } from '../src/account/invitation/invitation.rows.js';
import { Links } from '../src/platform/links.js';
import type { TestApp } from './app.js';

/** Whatever JSON holds: a test reads what it knows is there. */
export type Json = ReturnType<typeof JSON.parse>;

/** What came back: the status, the headers and the body as JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, Json>;
}

/** The codes of why something was refused. */
export const codes = (answer: { body: Json }): string[] => answer.body.refusals.map(({ code }: Json) => code);

export type Send = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** A browser: keeps its cookies and says where its requests come from. Paths begin after `/api`. */
export interface Agent {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  head: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  post: Send;
  put: Send;
  patch: Send;
  del: Send;
  cookies: Map<string, string>;
}

export interface College {
  id: string;
  name: string;
  code: string;
  admin: Member;
}

/** Somebody signed in at a college. */
export interface Member extends Agent {
  id: string;
  email: string;
  name: string;
  password: string;
}

export const goodPassword = 'copper lantern drifts nowhere';

/** Builds people and colleges as the product does: by invitation and acceptance over HTTP. */
export class World {
  constructor(readonly app: TestApp) {}

  /** A browser that nobody has signed in. `from` is the address that it calls from. */
  stranger(from?: string): Agent {
    return agent(this.app, from);
  }

  /** A college with its first admin. The college itself is opened as the command line opens it. */
  async institution(
    wanted: { code?: string; name?: string; timeZone?: string; claimLabel?: string } = {},
  ): Promise<College> {
    const code = wanted.code ?? `college-${unique()}`;
    const opening = { name: `College ${code}`, timeZone: 'America/New_York', ...wanted, code };
    const admin = { email: `admin@${code}.test`, name: 'Ada Admin' };
    const { institutionId, invitation } = await this.app.app
      .get(InstitutionService)
      .createInstitution({ ...opening, admin });
    const member = await this.accept(invitation.slice(invitation.indexOf('#') + 1), admin);
    return { id: institutionId, name: opening.name, code, admin: member };
  }

  /** Somebody in these roles, signed in. */
  async person(wanted: {
    institution: College;
    roles: Role[];
    name?: string;
    email?: string;
    studentId?: string;
  }): Promise<Member> {
    const { institution, roles, studentId } = wanted;
    const name = wanted.name ?? `Person ${unique()}`;
    const email =
      wanted.email ?? `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}.${unique()}@${institution.code}.test`;
    const invited = await institution.admin.post('/invitations', {
      email,
      name,
      roles,
      ...(studentId ? { studentId } : {}),
    });
    if (invited.status !== 201) throw new Error(`not invited: ${JSON.stringify(invited.body)}`);
    const key = this.app.app.get(Links).key(invitationPurpose(1), institution.id, invited.body['id']);
    return this.accept(key, { email, name });
  }

  /** Signs an existing person in, in another browser. */
  async signIn(email: string, password = goodPassword, institutionId?: string): Promise<Agent> {
    const browser = this.stranger();
    const answer = await browser.post('/session', { email, password, ...(institutionId ? { institutionId } : {}) });
    if (answer.status !== 201) throw new Error(`not signed in: ${JSON.stringify(answer.body)}`);
    return browser;
  }

  private async accept(key: string, { email, name }: { email: string; name: string }): Promise<Member> {
    const browser = this.stranger();
    const { body: preview } = await browser.post('/invitation/preview', { key });
    const answer = await browser.post(
      '/invitation/acceptance',
      preview['hasAccount'] ? { key } : { key, password: goodPassword },
    );
    if (answer.status !== 201) throw new Error(`not accepted: ${JSON.stringify(answer.body)}`);
    const { personId: id, institutionId } = answer.body as { personId: string; institutionId: string };
    const signedIn = answer.body['signedIn'] ? browser : await this.signIn(email, goodPassword, institutionId);
    return { ...signedIn, id, email, name, password: goodPassword };
  }
}

export function createWorld(app: TestApp): World {
  return new World(app);
}

const unique = (): string => randomBytes(4).toString('hex');

function agent(app: TestApp, from?: string): Agent {
  const cookies = new Map<string, string>();
  const send = async (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer> => {
    // A form, a text or bytes go as they are; everything else as JSON.
    const raw = body instanceof FormData || body instanceof Uint8Array || typeof body === 'string';
    const response = await fetch(
      `${app.url}${path.startsWith('/health') || path.startsWith('/dev') ? '' : '/api'}${path}`,
      {
        method,
        headers: {
          origin: app.config.publicUrl,
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(from ? { 'x-forwarded-for': from } : {}),
          ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
        redirect: 'manual',
      },
    );
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : { text } };
  };
  const sender =
    (method: string): Send =>
    (path, body, headers = {}) =>
      send(method, path, body, headers);
  return {
    get: (path, headers = {}) => send('GET', path, undefined, headers),
    head: (path, headers = {}) => send('HEAD', path, undefined, headers),
    post: sender('POST'),
    put: sender('PUT'),
    patch: sender('PATCH'),
    del: sender('DELETE'),
    cookies,
  };
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = ''] = header.split(';');
  const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  if (value === '' || /expires=thu, 01 jan 1970/i.test(header)) cookies.delete(name);
  else cookies.set(name, value);
}
