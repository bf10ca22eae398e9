package org.hearsay.engine.attribution;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The encoder with the parts of its head that look at one word at a time, as one ONNX graph on ONNX
 * Runtime. Thread-safe; a run uses its caller's thread alone.
 */
final class Network implements AutoCloseable {
  /** Numbers a piece gets as a part of a role, as a cue's first and as its last word. */
  static final int PAIR = 128;

  static final int CUE_TAGS = 3;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final LongAdder nanos = new LongAdder();

  /**
   * @param model the graph as ONNX
   * @throws IllegalStateException if ONNX Runtime cannot run it here
   */
  Network(byte[] model) {
    session = OnnxSession.open(model);
    environment = OrtEnvironment.getEnvironment();
  }

  /**
   * @param cue {@value #CUE_TAGS} logits a piece
   * @param vectors 3 * {@value #PAIR} numbers a piece
   */
  record Output(FloatBuffer cue, FloatBuffer vectors) {}

  /** One window; both arrays hold one number a piece. */
  Output run(long[] ids, long[] features) {
    long[] shape = {1, ids.length};
    long start = System.nanoTime();
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor featureTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(features), shape);
        OrtSession.Result result =
            session.run(Map.of("ids", idTensor, "features", featureTensor))) {
      return new Output(
          ((OnnxTensor) result.get("cue").orElseThrow()).getFloatBuffer(),
          ((OnnxTensor) result.get("vectors").orElseThrow()).getFloatBuffer());
    } catch (OrtException e) {
      throw new IllegalStateException("window of " + ids.length + " pieces: " + e.getMessage(), e);
    } finally {
      nanos.add(System.nanoTime() - start);
    }
  }

  /** Spent in runs so far, summed over threads. */
  Duration time() {
    return Duration.ofNanos(nanos.sum());
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model cannot be closed: " + e.getMessage(), e);
    }
  }
}
