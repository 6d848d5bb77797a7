/** The Spanish of what is wrong with a roster, or worth knowing of it, by its code: `refusal.words.ts` says how. */
export const rosterRefusals: Readonly<Record<string, string>> = {
  course_code_taken: 'Otro curso de aquí tiene ese código. Cambie uno de los dos.',
  delta: 'Este archivo solo trae cambios (delta). Expórtelo completo, en modo bulk.',
  email_taken: 'Esa dirección es de otra persona que también está en el archivo. Corrija una de las dos.',
  gone_in_roster: 'Figura como baja y sigue aquí. No se termina nada: hágalo en su página.',
  left_before: 'Esta persona ya se fue de aquí. Tráigala de vuelta en su página.',
  missing_file: 'El manifiesto nombra un archivo que el ZIP no trae. Agréguelo, o escriba absent.',
  no_course_code: 'Este curso no tiene código y se omite.',
  no_email_given: 'Esta persona no tiene dirección de correo y no se la puede invitar.',
  no_manifest: 'El ZIP no tiene manifest.csv en su primer nivel. Exporte de nuevo como OneRoster 1.2.',
  no_role_here: 'Su rol no significa nada aquí, así que se omite. Invítela a mano si hace falta.',
  no_roster:
    'Esto no es una exportación completa de OneRoster 1.2. Envíe el ZIP como se exportó, o solo users.csv o courses.csv.',
  other_version: 'Solo se lee OneRoster 1.2. Elija esa versión en su sistema de estudiantes.',
  theirs_to_change: 'Aquí tiene otro nombre u otra dirección. Cada miembro cambia los suyos.',
  unannounced_file: 'El ZIP trae un archivo que el manifiesto da por ausente. Escriba bulk, o quite el archivo.',
  unknown_org: 'Esa organización no está en orgs.csv. Agréguela, o corrija el número.',
  unknown_user: 'Esa persona no está en users.csv. Agréguela, o corrija el número.',
  wrong_header: 'La primera línea no es la de OneRoster 1.2. Exporte el archivo de nuevo.',
  zip_bomb: 'Al abrirse, este ZIP sería mucho más grande que una lista de personas y cursos. Expórtelo de nuevo.',
  zip_damaged: 'Este ZIP no se puede abrir. Expórtelo de nuevo.',
  zip_unsafe_paths:
    'Este ZIP nombra lugares fuera de sí mismo. Expórtelo de nuevo, con los archivos en su primer nivel.',
};
