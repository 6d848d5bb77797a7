import type { CourseContent } from './course.js';

export const technology: readonly CourseContent[] = [
  {
    code: 'AUT 101',
    title: 'Automotive Service Fundamentals',
    credits: '3.00',
    description: 'Shop safety, tools, vehicle systems, maintenance and the repair order.',
    outcomes: [
      'Work safely with lifts, tools and hazardous materials',
      'Identify vehicle systems and explain how they work together',
      'Perform scheduled maintenance and a multi-point inspection to specification',
      'Write a repair order with concern, cause and correction',
    ],
  },
  {
    code: 'AUT 120',
    title: 'Brake Systems',
    credits: '4.00',
    description: 'Diagnosis and repair of disc, drum, hydraulic and anti-lock brakes (ASE A5).',
    outcomes: [
      'Diagnose hydraulic and power-assist faults',
      'Service disc and drum brakes to specification',
      'Diagnose anti-lock and stability control with a scan tool',
      'Verify repairs by measurement and road test',
    ],
  },
  {
    code: 'AUT 150',
    title: 'Automotive Electrical Systems I',
    credits: '4.00',
    description: 'Circuits, batteries, starting, charging and the reading of wiring diagrams (ASE A6).',
    outcomes: [
      'Apply Ohm’s law to series and parallel circuits',
      'Read wiring diagrams and locate faults with a meter',
      'Test and service batteries, starting and charging systems',
      'Repair wiring and connectors to the maker’s standard',
    ],
  },
  {
    code: 'MFG 110',
    title: 'Blueprint Reading and Geometric Tolerancing',
    credits: '3.00',
    description: 'Reading engineering drawings for machining and inspection, with tolerances after ASME Y14.5.',
    outcomes: [
      'Interpret orthographic, section and auxiliary views of machined parts',
      'Read dimensions, tolerances, surface finish, threads and welding symbols',
      'Interpret datums and feature control frames after ASME Y14.5',
      'Plan operations and inspection points from a drawing',
    ],
  },
  {
    code: 'MFG 120',
    title: 'CNC Machining I',
    credits: '4.00',
    description: 'Setting up, programming and running CNC mills and lathes.',
    outcomes: [
      'Set up a CNC mill or lathe: work holding, tools, offsets',
      'Write and edit G-code programs for milling and turning',
      'Select speeds, feeds and tools for a material and calculate them',
      'Run a first article, measure it and correct the process',
    ],
  },
  {
    code: 'MFG 130',
    title: 'Metrology and Quality Control',
    credits: '3.00',
    description: 'Precision measurement and the statistics that keep a process in control.',
    outcomes: [
      'Select and use precision instruments and state their uncertainty',
      'Carry out and document first-article and in-process inspection',
      'Construct and interpret control charts and process capability',
      'Find root causes and document corrective action in a quality system',
    ],
  },
];
