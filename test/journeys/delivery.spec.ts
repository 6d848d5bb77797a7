import type { Page } from 'playwright-core';
import { openReceiver, type Receiver } from '../world/receiver.js';
import { looksRight } from './looks.js';
import { openStage, type Stage } from './stage.js';

let receiver: Receiver;
let stage: Stage;
let admin: Page;
let marcus: Page;
let joyce: Page;

beforeAll(async () => {
  receiver = await openReceiver();
  stage = await openStage({ DELIVERY_ALLOW: receiver.host });
  [admin, marcus, joyce] = await Promise.all([stage.as('renee'), stage.as('marcus'), stage.as('joyce')]);
});
afterAll(async () => {
  await stage?.close();
  await receiver?.close();
});

test('an administrator sets where batches go; the address is tried, and its secret is shown once', async () => {
  await admin.goto('/institution');
  await admin.getByText('Set where batches go').click();
  await admin.getByLabel('How').selectOption('webhook');
  await admin.getByRole('textbox', { name: 'Address', exact: true }).fill(receiver.url);
  await admin.getByRole('button', { name: 'Try it and save' }).click();
  receiver.secret = await admin.getByLabel('Signing secret', { exact: true }).inputValue();
  await looksRight(admin, 'delivery-secret');
  await admin.getByRole('button', { name: 'I have copied it' }).click();
  await admin.getByText(`Each released batch is sent, signed, to ${receiver.url}.`).waitFor();
  await admin.reload();
  await admin.getByText(`Each released batch is sent, signed, to ${receiver.url}.`).waitFor();
  expect(await admin.content()).not.toContain(receiver.secret);
  await looksRight(admin, 'delivery-set');
});

test('a released batch that the receiver refuses is told with its words, and is sent again', async () => {
  receiver.answer = 400;
  receiver.arrived.length = 0;
  await marcus.goto('/awards');
  await marcus.getByRole('button', { name: 'Prepare a batch of 2 lines' }).click();
  await marcus.getByRole('heading', { name: 'Batch 5', level: 1 }).waitFor();
  await joyce.goto(new URL(marcus.url()).pathname);
  await joyce.getByRole('button', { name: 'Release the batch' }).click();
  await joyce.getByRole('alertdialog').getByRole('button', { name: 'Release the batch' }).click();
  await joyce.getByText('It did not get there. Somebody has to mend').waitFor();
  await joyce.getByText('400 The term is closed.').first().waitFor();
  await looksRight(joyce, 'delivery-refused');
  receiver.answer = 204;
  await joyce.getByRole('button', { name: 'Send it again' }).click();
  await joyce.getByText('It arrived on').waitFor();
  await joyce.getByText('2 tries').click();
  await looksRight(joyce, 'delivery-sent-again');
  expect(receiver.arrived.map(({ genuine }) => genuine)).toEqual([true, true]);
  expect(new Set(receiver.arrived.map(({ body, headers }) => `${headers['webhook-id'] as string} ${body}`)).size).toBe(
    1,
  );
});
