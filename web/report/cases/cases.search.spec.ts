import { casesQuery, casesSearch } from './cases.search.js';

describe('the address of the list of cases', () => {
  it('is read as far as the list knows it', () => {
    const raw = { stage: 'review', sort: 'due', late: true, search: 'denise', view: 'board', other: 'x' };
    expect(casesSearch(raw)).toEqual({ stage: 'review', sort: 'due', late: true, search: 'denise', view: 'board' });
  });

  it('leaves out what nobody can choose, and what is empty', () => {
    expect(casesSearch({ stage: 'everything', sort: 3, late: 'no', unassigned: false, search: '  ' })).toEqual({});
  });

  it('takes a reference of digits for a text', () => {
    expect(casesSearch({ search: 30548512 })).toEqual({ search: '30548512' });
  });

  it('asks the server for nothing that only the page knows', () => {
    expect(casesQuery({ stage: 'review', view: 'board', act: 'a' })).toEqual({ stage: 'review' });
  });
});
