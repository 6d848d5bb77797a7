import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { normalPassword } from './password.rules.js';

/** Argon2id (number 2 of the library's `Algorithm`) at OWASP's cost: about 50 ms of one core. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Nobody's password, hashed with the same cost: comparing with it takes as long as comparing with somebody's. */
const nobodys = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Hashes and compares passwords, at most two at once: each takes 19 MiB and a core, and the rest of the product wants some. */
@Injectable()
export class Passwords {
  private free = 2;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalPassword(password), argon2id));
  }

  /** Whether this password belongs to the hash. Without a hash the answer is no, and takes as long. */
  async matches(hashed: string | null, password: string): Promise<boolean> {
    const right = await this.inTurn(() => verify(hashed ?? nobodys, normalPassword(password)));
    return right && hashed !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
