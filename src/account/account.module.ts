import { Module } from '@nestjs/common';
import { Authenticator } from '../platform/http/authenticator.js';
import { Limits } from '../platform/limits/limits.js';
import { Links } from '../platform/links.js';
import { BrandingController } from './branding/branding.controller.js';
import { BrandingService } from './branding/branding.service.js';
import { InstitutionController } from './institution/institution.controller.js';
import { InstitutionService } from './institution/institution.service.js';
import { AcceptanceService } from './invitation/acceptance.service.js';
import { AcceptanceController, InvitationController } from './invitation/invitation.controller.js';
import { InvitationService } from './invitation/invitation.service.js';
import { MembershipController } from './membership/membership.controller.js';
import { MembershipService } from './membership/membership.service.js';
import { PasswordController } from './password/password.controller.js';
import { PasswordService } from './password/password.service.js';
import { Passwords } from './password/passwords.js';
import { PaymentAccountController } from './payment/payment-account.controller.js';
import { PaymentAccounts } from './payment/payment-account.service.js';
import { PeopleImport } from './people/people.import.js';
import { PersonController } from './person/person.controller.js';
import { PersonService } from './person/person.service.js';
import { AccountAuthenticator } from './session/authenticator.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';
import { SignInService } from './session/sign-in.service.js';
import { Tries } from './session/tries.js';
import { SigningController } from './signing/signing.controller.js';
import { SigningKeys } from './signing/signing.service.js';
import { TokenController } from './token/token.controller.js';
import { TokenService } from './token/token.service.js';

/** People, institutions, and who may do what where. */
@Module({
  controllers: [
    SessionController,
    PasswordController,
    PersonController,
    InstitutionController,
    BrandingController,
    MembershipController,
    InvitationController,
    AcceptanceController,
    TokenController,
    SigningController,
    PaymentAccountController,
  ],
  providers: [
    Limits,
    Links,
    Passwords,
    Tries,
    SessionService,
    SignInService,
    PasswordService,
    PersonService,
    InstitutionService,
    BrandingService,
    MembershipService,
    PeopleImport,
    InvitationService,
    AcceptanceService,
    TokenService,
    SigningKeys,
    PaymentAccounts,
    AccountAuthenticator,
    { provide: Authenticator, useExisting: AccountAuthenticator },
  ],
  exports: [
    SigningKeys,
    PaymentAccounts,
    Authenticator,
    Limits,
    Links,
    InstitutionService,
    SessionService,
    PasswordService,
  ],
})
export class AccountModule {}
