import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Config } from '../../config.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { Invalid } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { seal, unseal } from '../../platform/sealed.js';
import type { NewTarget, TargetSetUp, TargetView } from './delivery.dto.js';
import {
  NotDelivered,
  replacedBy,
  secretOf,
  secretsAt,
  type Failure,
  type TargetKind,
  type WebhookKey,
} from './delivery.rules.js';
import type { Deliver } from './parcel.js';
import type { SftpKey, SftpPlace } from './sftp.js';
import { postSigned } from './webhook.js';

const purpose = 'delivery keys';
const keyBytes = 32;

/** What may be shown of a target, and what opens it. */
type Target =
  { kind: 'sftp'; place: SftpPlace; key: SftpKey } | { kind: 'webhook'; place: { url: string }; key: WebhookKey };

/** The same as it lies in the database. */
interface Stored {
  kind: TargetKind;
  place: Target['place'];
  sealed: Buffer;
}

/** Why a place was not taken, in words for who sets it. */
const proofs: Record<Failure, string> = {
  unreachable: 'Nothing answers there. Look at the name and the port, and whether a firewall lets this server through.',
  broke_off: 'The connection broke off. Try again; if it stays so, ask who runs the server.',
  host_key: 'The server shows another key than the one you confirmed. Compare both with who runs the server.',
  login: 'The server does not let this user in. Look at the name and at the password or key.',
  folder: 'This folder cannot be used. Have it made, and let this user write there.',
  no_space: 'The server could not write. Its disk may be full: tell who runs it.',
  other_file: 'Another file stands there under this name.',
  private_address:
    'This leads into a private network, or is not https. Who runs Credence can allow it in DELIVERY_ALLOW.',
  answered_later: 'The address answers that it cannot take messages now. Try again when it can.',
  no_place: 'Nobody says where batches go.',
  unreadable: 'What opens this place cannot be read any more. Set it anew.',
  answered_no: 'The address does not take our test message. It has to answer it with 2xx.',
};

/** Where each institution's batches are taken to. What opens that place is sealed, and opens nowhere but here. */
@Injectable()
export class DeliveryTargets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async setUp(actor: Actor): Promise<TargetSetUp> {
    return { target: await this.database.inInstitution(actor, (tx) => this.view(tx)), secret: null };
  }

  /** Tried before it is kept. @throws Invalid saying what is wrong with it, or which key the server shows */
  async set(asked: NewTarget, actor: Actor): Promise<TargetSetUp> {
    const { institutionId } = actor;
    const known = await this.database.inInstitution(actor, stored);
    const target = await this.proven(asked, known && this.openedIfReadable(known, institutionId));
    return this.database.inInstitution(actor, async (tx) => {
      const sealed = seal(this.config.sessionSecret, purpose, institutionId, Buffer.from(JSON.stringify(target.key)));
      const now = this.clock.now();
      await tx.query(
        `insert into delivery_target (institution_id, kind, place, sealed, set_by, set_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (institution_id) do update set kind = $2, place = $3, sealed = $4, set_by = $5, set_at = $6`,
        [institutionId, target.kind, target.place, sealed, actor.personId, now],
      );
      await record(tx, 'institution.delivery_changed', actor, { kind: target.kind }, now);
      return { target: await this.view(tx), secret: target.kind === 'webhook' ? target.key.secret : null };
    });
  }

  remove(actor: Actor): Promise<TargetSetUp> {
    return this.database.inInstitution(actor, async (tx) => {
      const [removed] = await tx.query<[unknown[], number]>('delete from delivery_target returning institution_id');
      if (removed.length > 0) {
        await record(tx, 'institution.delivery_changed', actor, { kind: null }, this.clock.now());
      }
      return { target: null, secret: null };
    });
  }

  async view(tx: Tx): Promise<TargetView | null> {
    const [row] = await tx.query<{ kind: TargetKind; place: Target['place']; setAt: Date; setByName: string }[]>(
      `select t.kind, t.place, t.set_at as "setAt", p.name as "setByName"
       from delivery_target t join person p on p.id = t.set_by`,
    );
    if (!row) return null;
    const { kind, place, ...set } = row;
    return { kind, place: named(place), fingerprint: 'url' in place ? null : place.fingerprint, ...set };
  }

  /** How this institution's batches are delivered, or null. Call what it gives outside of transactions. */
  async way(tx: Tx, institutionId: string): Promise<{ kind: TargetKind; place: string; deliver: Deliver } | null> {
    const row = await stored(tx);
    if (!row) return null;
    const target = this.openedIfReadable(row, institutionId);
    const deliver = target ? this.deliver(target) : () => Promise.reject(new NotDelivered('unreadable'));
    return { kind: row.kind, place: named(row.place), deliver };
  }

  private opened({ kind, place, sealed }: Stored, institutionId: string): Target {
    const plain = unseal(this.config.sessionSecret, purpose, institutionId, sealed);
    return { kind, place, key: JSON.parse(plain.toString()) } as Target;
  }

  /** Null where the product's secret is another one by now: then the place has to be set anew. */
  private openedIfReadable(row: Stored, institutionId: string): Target | null {
    try {
      return this.opened(row, institutionId);
    } catch {
      return null;
    }
  }

  private deliver(target: Target): Deliver {
    const allowed = this.config.deliveryAllowed;
    return async (parcel) => {
      if (target.kind === 'sftp') {
        const { deliverBySftp } = await import('./sftp.js');
        return deliverBySftp(target.place, target.key, allowed, parcel);
      }
      const at = this.clock.now();
      const message = { id: parcel.deliveryId, body: () => parcel.message(), at };
      await postSigned(target.place.url, secretsAt(target.key, at), message, allowed);
      return 'sent';
    };
  }

  private async proven(asked: NewTarget, known: Target | null): Promise<Target> {
    const allowed = this.config.deliveryAllowed;
    try {
      if (asked.kind === 'webhook') {
        const url = asked.url!;
        const at = this.clock.now();
        const isSame = known?.kind === 'webhook' && known.place.url === url;
        const key = replacedBy(secretOf(randomBytes(keyBytes)), isSame ? known.key : null, at);
        const message = { id: 'test', body: () => [Buffer.from('{"type":"test"}')], at };
        await postSigned(url, secretsAt(key, at), message, allowed);
        return { kind: 'webhook', place: { url }, key };
      }
      const { host, port, user, folder } = asked as Required<NewTarget>;
      const { keyOf, proveSftp } = await import('./sftp.js');
      if (!asked.fingerprint) throw unconfirmed(await keyOf(host, port, allowed));
      const place = { host, port, user, folder, fingerprint: asked.fingerprint };
      const key = await keyFrom(asked);
      await proveSftp(place, key, allowed);
      return { kind: 'sftp', place, key };
    } catch (error) {
      if (!(error instanceof NotDelivered)) throw error;
      const said = error.detail ? ` It said: ${error.detail}` : '';
      throw new Invalid([
        { code: error.failure, detail: proofs[error.failure] + said, about: fieldOf(asked.kind, error.failure) },
      ]);
    }
  }
}

async function stored(tx: Tx): Promise<Stored | null> {
  const [row] = await tx.query<Stored[]>('select kind, place, sealed from delivery_target');
  return row ?? null;
}

/** The question that a person answers before anything secret is sent to a server. */
function unconfirmed(key: string): Invalid {
  const detail = `The server shows the key ${key}. Ask who runs it whether that is theirs, and enter it here.`;
  return new Invalid([{ code: 'confirm_key', detail, about: 'fingerprint' }]);
}

async function keyFrom({ password, privateKey }: NewTarget): Promise<SftpKey> {
  if (privateKey) {
    const { isPrivateKey } = await import('./sftp.js');
    if (isPrivateKey(privateKey)) return { privateKey };
    const detail = 'This is no private key, or it needs a passphrase. Make one without: ssh-keygen -t ed25519 -N ""';
    throw new Invalid([{ code: 'no_key', detail, about: 'privateKey' }]);
  }
  if (password) return { password };
  throw new Invalid([{ code: 'no_login', detail: 'Give a password or a private key.', about: 'password' }]);
}

/** The field that a person looks at first. */
function fieldOf(kind: TargetKind, failure: Failure): string {
  if (kind === 'webhook') return 'url';
  if (failure === 'host_key') return 'fingerprint';
  if (failure === 'login') return 'user';
  return failure === 'folder' ? 'folder' : 'host';
}

/** As people name a place. */
function named(place: Target['place']): string {
  if ('url' in place) return place.url;
  const { user, host, port, folder } = place;
  return `sftp://${user}@${host}:${port}/${folder.replace(/^\//, '')}`;
}
