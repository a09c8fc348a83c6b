package org.openemd.console.serve;

import io.javalin.http.Context;
import java.util.Optional;

/// Lets requests in: the right name, not too often, from our page, by somebody whose role may.
final class Guard {
  static final String COOKIE = "emd_session";
  private static final String BEARER = "Bearer ";
  private static final int UNKNOWN = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  private final Settings settings;
  private final Tokens tokens;
  private final Sessions sessions;
  private final Origins origins;
  private final Rates rates;
  private final String localCsrf = Secret.fresh();

  Guard(Settings settings) {
    this.settings = settings;
    Limits limits = settings.limits();
    tokens = settings.tokens();
    sessions = new Sessions(limits.sessions(), limits.session());
    origins = new Origins(settings);
    rates = new Rates(limits.rate(), limits.burst());
  }

  Sessions sessions() {
    return sessions;
  }

  Tokens tokens() {
    return tokens;
  }

  /// What holds for every request, whatever it asks; says who asks.
  Visitor greet(Context x) {
    origins.requireOurName(x);
    Visitor visitor = visitor(x);
    String name = visitor.caller().name();
    String who = name.isEmpty() ? "address " + address(x) : "name " + name;
    if (!rates.admits(who, System.nanoTime())) {
      throw new Refusal(TOO_MANY, "Too many requests", "come again in a second").after(1);
    }
    return visitor;
  }

  /// Refuses who may not.
  ///
  /// @param changes whether the request may change something
  void require(Context x, Visitor visitor, Role needed, boolean changes) {
    if (visitor.proof() != Visitor.Proof.TOKEN) {
      origins.requireOurPage(x);
    }
    Role role = visitor.caller().role();
    if (!role.may(needed)) {
      throw visitor.proof() == Visitor.Proof.NONE
          ? unknown()
          : new Refusal(
              FORBIDDEN,
              "Not allowed",
              "this takes the role " + word(needed) + "; yours is " + word(role));
    }
    if (changes && !Secret.same(visitor.csrf(), given(x, visitor))) {
      throw new Refusal(
          FORBIDDEN,
          "Not known to come from our page",
          "repeat the value csrf of GET /api/me in the header X-Emd-Csrf");
    }
  }

  private static String given(Context x, Visitor visitor) {
    String header = x.header("X-Emd-Csrf");
    return visitor.csrf().isEmpty() || header == null ? "" : header;
  }

  static Refusal unknown() {
    return new Refusal(
        UNKNOWN, "Who asks is not known", "send a token: Authorization: Bearer TOKEN");
  }

  /// Of a role, as people write it.
  static String word(Role role) {
    return role.name().toLowerCase(java.util.Locale.ROOT);
  }

  private Visitor visitor(Context x) {
    String shown = x.header("Authorization");
    if (shown != null) {
      Optional<Tokens.Token> token =
          shown.startsWith(BEARER)
              ? tokens.of(shown.substring(BEARER.length()).strip())
              : Optional.empty();
      return token.map(t -> new Visitor(caller(t), Visitor.Proof.TOKEN, "")).orElse(Visitor.NOBODY);
    }
    Optional<Sessions.Session> session =
        Optional.ofNullable(x.cookie(COOKIE))
            .flatMap(sessions::of)
            .filter(s -> tokens.holds(s.token()));
    return session
        .map(s -> new Visitor(caller(s.token()), Visitor.Proof.SESSION, s.csrf()))
        .orElseGet(this::unproven);
  }

  private Visitor unproven() {
    return settings.local() && tokens.none()
        ? new Visitor(new Caller("local", Role.OPERATOR), Visitor.Proof.LOCAL, localCsrf)
        : Visitor.NOBODY;
  }

  private static Caller caller(Tokens.Token token) {
    return new Caller(token.name(), token.role());
  }

  /// Where a request comes from; behind a proxy what the proxy itself added, which is the last.
  String address(Context x) {
    String forwarded = settings.door().proxied() ? x.header("X-Forwarded-For") : null;
    return forwarded == null ? x.ip() : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /// Whether cookies are for enciphered connections alone.
  boolean secure() {
    return settings.door().secure();
  }
}
