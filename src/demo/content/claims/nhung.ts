import type { ClaimContent } from './claim.js';

export const claimsOfNhung: readonly ClaimContent[] = [
  {
    key: 'cit105',
    learner: 'nhung',
    courseCode: 'CIT 105',
    outcomes: [
      {
        says: 'In the school district I replaced screens, boards, fans and batteries in about four hundred laptops a year and kept the parts by model, because two that look alike do not take the same hinge. At the hospital I wrote the standard build: what memory, which dock, which firmware before the image goes on.',
        shows: ['aplus', 'cio_letter'],
      },
      {
        says: 'I was taught to reboot. I learned to ask what changed. The label printer is my best example: nineteen tickets, all closed, none solved. I sorted them by hour, changed one thing at a time, and found a policy that overwrote the driver’s paper size at each restart. The article shows each step and what I ruled out.',
        shows: ['kb_article', 'resolve_chart'],
      },
      {
        says: 'A nurse who calls at six in the morning has a patient in front of her. I say what I am going to do and how long it takes, work by remote session only with her consent on the screen, and write the ticket so that the night technician could go on from it. I coach my technicians with their own tickets.',
        shows: ['cio_letter', 'kb_article'],
      },
      {
        says: 'Drives that leave us are wiped to NIST 800-88 and the certificate is filed by asset tag; swollen batteries go in the sand bucket and then to the hazardous pick-up. I wear the strap, even if nobody sees me.',
        shows: ['aplus', 'cio_letter'],
      },
    ],
  },
  {
    key: 'cit115',
    learner: 'nhung',
    courseCode: 'CIT 115',
    outcomes: [
      {
        says: 'OSI has seven layers and I go from the bottom up when something is broken: cable, link light, address, gateway, name, port, application.',
        shows: ['aplus'],
      },
      {
        says: 'At home I use three networks, 192.168.10, 20 and 30, all /24, so that cameras cannot see the servers.',
        shows: ['network_plan'],
      },
      {
        says: 'I set up VLANs on my managed switch by following its guide, and in the schools I patched ports to the VLAN that the engineer told me.',
        shows: ['network_plan'],
      },
      {
        says: 'I hung about sixty access points, with the engineer’s channel plan. I know that 5 GHz is faster and 2.4 goes farther.',
        shows: ['network_plan'],
      },
      {
        says: 'I use ping, ipconfig and tracert every day, and I have looked at captures with our vendor.',
        shows: ['aplus'],
      },
    ],
  },
  {
    key: 'cit140',
    learner: 'nhung',
    courseCode: 'CIT 140',
    outcomes: [
      {
        says: 'For our risk register I wrote the entries that live on desks: shared badges at the nurses’ station, label printers with default passwords, vendors with remote access that nobody had closed. I rate likelihood and impact with the privacy officer, because what is a nuisance for me can be a patient’s safety for her.',
        shows: ['secplus', 'cio_letter'],
      },
      {
        says: 'After the phishing I argued for number-matching MFA over longer passwords: the password had been long, and it was typed in. Technical controls were mine (isolation by port, disk encryption, removing local admin); administrative ones I wrote with HR, for example that access ends on the last shift and not on the last day of pay.',
        shows: ['incident_timeline', 'secplus'],
      },
      {
        says: 'The timeline is mine: detect, contain, keep, clean, recover, learn. I left the machine powered on for its memory and wrote the hash on the bag, since evidence that I could have changed is not evidence. We were back in ninety minutes, and the part I am proud of is the last line, what moved up from Q3 to March.',
        shows: ['incident_timeline', 'cio_letter'],
      },
      {
        says: 'Under HIPAA it is not enough that nothing bad came of it: there is an assessment of four factors, and it is written down. I took part in one. I also learned what a help desk must not look at although it can: I close the chart before I take the remote session.',
        shows: ['incident_timeline', 'secplus'],
      },
    ],
  },
  {
    key: 'com101',
    learner: 'nhung',
    courseCode: 'COM 101',
    outcomes: [
      {
        says: 'I translate all day: from nurse to vendor, from Vietnamese to English for my mother, from error code to human. What I mean is not what arrives.',
        shows: ['cio_letter'],
      },
      {
        says: 'On the phone I repeat what I heard before I do anything. With my technicians I give feedback the same day and about one ticket.',
        shows: ['kb_article'],
      },
      {
        says: 'Two of my people did not speak for a month about who takes the Sunday. I let each write the rota that they thought was fair, and they turned out to be nearly the same.',
        shows: ['cio_letter'],
      },
      {
        says: 'I talk slower to surgeons and shorter to executives.',
        shows: ['cio_letter'],
      },
    ],
  },
  {
    key: 'cit150',
    learner: 'nhung',
    courseCode: 'CIT 150',
    outcomes: [
      {
        says: 'I taught myself Python to make accounts from the HR file instead of typing them. It began with forty lines in one piece and is now six functions.',
        shows: ['repo'],
      },
    ],
  },
];
