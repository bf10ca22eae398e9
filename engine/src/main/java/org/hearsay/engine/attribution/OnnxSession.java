package org.hearsay.engine.attribution;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Opens graphs on ONNX Runtime, which nobody may ask for anything before; what runs them uses its
 * caller's thread alone.
 */
public final class OnnxSession {
  /**
   * Bytes of stack, taken only as far as they are used. When it is first asked, ONNX Runtime 1.29
   * goes through the command line of the process by a function that calls itself for each
   * character: some 6,000 characters, a few hundred file names, run over the usual megabyte and end
   * the process. Linux takes two million.
   */
  private static final long STACK = 512L << 20;

  private OnnxSession() {}

  /**
   * @param graph as ONNX
   * @throws IllegalStateException if ONNX Runtime cannot run it here
   */
  public static OrtSession open(byte[] graph) {
    FutureTask<OrtSession> opening = new FutureTask<>(() -> opened(graph));
    Thread thread = new Thread(null, opening, "opening a model", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return opening.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the model cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a model was opened", e);
    }
  }

  private static OrtSession opened(byte[] graph) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setCPUArenaAllocator(true);
      return OrtEnvironment.getEnvironment().createSession(graph, options);
    }
  }
}
