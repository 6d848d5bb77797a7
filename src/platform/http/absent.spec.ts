import { ArgumentMetadata } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import { Invalid } from '../../kernel/refusal.js';
import { MayBeAbsent } from './absent.js';
import { IsFilled } from './filled.js';
import { validation } from './validation.js';

class Asked {
  @MayBeAbsent() @IsString() @IsFilled() title?: string;
  @IsOptional() @IsString() note?: string | null;
}

const read = (body: object) => validation().transform(body, { type: 'body', metatype: Asked } as ArgumentMetadata);

test('what may be left out may be left out, and is not null', async () => {
  expect(await read({})).toEqual({});
  expect(await read({ title: 'Supervision', note: null })).toEqual({ title: 'Supervision', note: null });
  await expect(read({ title: null })).rejects.toBeInstanceOf(Invalid);
});

test.each(['', ' ', '\n\t', '\u00a0'])('white space (%j) is no text', async (title) => {
  await expect(read({ title })).rejects.toMatchObject({ refusals: [{ about: 'title', detail: 'Title is empty.' }] });
});
