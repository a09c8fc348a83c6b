package org.openemd.console.serve;

import io.javalin.http.Context;
import java.util.List;

/// Who I am, and how a browser shows its token once and is known thereafter.
final class DoorRoutes {
  private final Guard guard;
  private final String version;

  DoorRoutes(Guard guard, String version) {
    this.guard = guard;
    this.version = version;
  }

  /// Who asks.
  ///
  /// @param name of the token; `local` where none is needed, empty where who asks is not known
  /// @param role `anybody`, `observer`, `analyst` or `operator`
  /// @param csrf what each request that changes something repeats in the header `X-Emd-Csrf`; empty where nothing need be repeated
  /// @param version of the program
  record Me(String name, String role, String csrf, String version) {}

  /// Shows a token.
  record Login(String token) {}

  List<Route> routes() {
    return List.of(
        Route.get(
            "/api/me", Role.ANYBODY, "me", "Who asks, and what they may do.", Me.class, this::me),
        Route.post(
            "/api/login",
            Role.ANYBODY,
            "login",
            "Shows a token once; a cookie that scripts cannot read stands for it thereafter.",
            Login.class,
            Me.class,
            this::login),
        Route.post(
            "/api/logout",
            Role.ANYBODY,
            "logout",
            "Ends what a login began.",
            Void.class,
            Me.class,
            this::logout));
  }

  private Me me(Asked asked) {
    Visitor v = asked.visitor();
    return new Me(v.caller().name(), Guard.word(v.caller().role()), v.csrf(), version);
  }

  private Me login(Asked asked) {
    Tokens.Token token =
        guard.tokens().of(asked.body(Login.class).token()).orElseThrow(Guard::unknown);
    String cookie = guard.sessions().begin(token);
    String csrf = guard.sessions().of(cookie).map(Sessions.Session::csrf).orElse("");
    set(asked.context(), cookie, -1);
    return new Me(token.name(), Guard.word(token.role()), csrf, version);
  }

  private Me logout(Asked asked) {
    String cookie = asked.context().cookie(Guard.COOKIE);
    if (cookie != null) {
      guard.sessions().end(cookie);
    }
    set(asked.context(), "", 0);
    return new Me("", Guard.word(Role.ANYBODY), "", version);
  }

  private void set(Context x, String value, int age) {
    String end = age < 0 ? "" : "; Max-Age=" + age;
    String secure = guard.secure() ? "; Secure" : "";
    x.header(
        "Set-Cookie",
        Guard.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + end + secure);
  }
}
