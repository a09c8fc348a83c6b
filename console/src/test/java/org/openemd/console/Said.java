package org.openemd.console;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What one command line said, and its exit code.
record Said(int code, String out, String err) {
  static Said by(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Emd.execute(false, new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Said(code, out.toString(), err.toString());
  }
}
