package org.openemd.console.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.openemd.console.WrongInput;

/// Writes what is answered: records as JSON, contents as they are, and whatever went wrong as problem details.
final class Answers {
  /// Of problem details (RFC 9457).
  static final String PROBLEM = "application/problem+json";

  private static final String JSON = "application/json";
  private static final Logger LOG = System.getLogger("emd.serve");
  private static final int NO_CONTENT = 204;
  private static final int FAULT = 500;
  private static final int UNKNOWN = 401;
  private static final int ID_LENGTH = 12;

  private Answers() {}

  static void give(Context x, @Nullable Object answer) throws IOException {
    switch (answer) {
      case null -> x.status(NO_CONTENT);
      case Content content -> content(x, content);
      case Verbs.Printed printed -> x.contentType(JSON).result(printed.json());
      default -> x.contentType(JSON).result(Wire.write(answer));
    }
  }

  private static void content(Context x, Content content) throws IOException {
    x.contentType(content.type());
    if (!content.policy().isEmpty()) {
      x.header("Content-Security-Policy", content.policy());
    }
    x.result(content.bytes().open());
  }

  static void refuse(Context x, Refusal refusal) {
    if (refusal.seconds() > 0) {
      x.header("Retry-After", Integer.toString(refusal.seconds()));
    }
    if (refusal.status() == UNKNOWN) {
      x.header("WWW-Authenticate", "Bearer realm=\"emd\"");
    }
    x.status(refusal.status()).contentType(PROBLEM).result(Wire.write(refusal.details()));
  }

  /// Of what was thrown in an answer; what nobody foresaw is logged under a number, which alone is told.
  static void failed(Context x, Throwable failure) {
    switch (failure) {
      case Refusal refusal -> refuse(x, refusal);
      case WrongInput wrong -> refuse(x, Refusal.wrongInput(wrong.problems()));
      case HttpResponseException known -> {
        known.getDetails().forEach((name, value) -> allow(x, name, value));
        refuse(x, standard(known.getStatus(), x));
      }
      case HttpException bad -> refuse(x, standard(bad.getCode(), x));
      default -> fault(x, failure);
    }
  }

  private static void allow(Context x, String name, String value) {
    if (name.equals("availableMethods")) {
      x.header("Allow", value);
    }
  }

  private static Refusal standard(int status, Context x) {
    String detail = status == 404 ? "there is no " + brief(x.path()) : "";
    return new Refusal(status, title(status), detail);
  }

  static String title(int status) {
    String message = HttpStatus.getMessage(status);
    return message.substring(0, 1) + message.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String brief(String path) {
    return path.length() > 200 ? path.substring(0, 200) + "..." : path;
  }

  private static void fault(Context x, Throwable failure) {
    String id = Secret.fresh().substring(0, ID_LENGTH);
    LOG.log(Level.ERROR, "fault " + id + " in " + x.method() + " " + brief(x.path()), failure);
    refuse(
        x,
        new Refusal(
            FAULT, "A fault of the program", "the log of the server tells more of fault " + id));
  }

  /// The same for what Jetty refuses before a route is found.
  static byte[] early(int status) {
    return Wire.write(new ProblemDetails("about:blank", title(status), status, "", List.of()));
  }

  /// Headers that everything leaves with.
  static Map<String, String> headers(boolean secure) {
    Map<String, String> headers =
        new TreeMap<>(
            Map.of(
                "Content-Security-Policy", POLICY,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return headers;
  }

  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
}
