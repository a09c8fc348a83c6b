package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What could not be written was not done.
@Tag("regression")
class SinkTest {
  @Test
  void whatCannotBeWrittenMakesTheCommandFail() {
    StringWriter said = new StringWriter();
    assertThat(codeAfter("No space left on device", said)).isEqualTo(1);
    assertThat(said).hasToString("emd: cannot write standard output: No space left on device\n");
  }

  @Test
  void aReaderWhoHasReadEnoughIsNoFailure() {
    StringWriter said = new StringWriter();
    assertThat(codeAfter("Broken pipe", said)).isZero();
    assertThat(said).hasToString("");
  }

  @Test
  void wrongInputStaysWrongInput() {
    Sink sink = new Sink(failing("No space left on device"));
    PrintWriter out = sink.writer();
    out.print("x");
    assertThat(Emd.settle(2, out, sink, new PrintWriter(new StringWriter()))).isEqualTo(2);
  }

  private static int codeAfter(String failure, StringWriter said) {
    Sink sink = new Sink(failing(failure));
    PrintWriter out = sink.writer();
    out.print("Seconds to decide");
    return Emd.settle(0, out, sink, new PrintWriter(said, true));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
